package uk.gov.dwp.jobmatch.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import uk.gov.dwp.jobmatch.outside.PartnerSystem;
import uk.gov.dwp.jobmatch.outside.StaffMember;
import uk.gov.dwp.jobmatch.outside.Submission;
import uk.gov.dwp.jobmatch.whole.RunningHelpdesk;

/** What strangers write is shown as they wrote it and never done: a dialog, as of alert, fails the test in {@link Window}. */
class ScriptIsTextIT {

    private static final String SCRIPT = "<script>alert(1)</script>";
    private static final String IMAGE = "<img src=x onerror=alert(2)>";
    private static final String EXPRESSION = "#{visitor.username} ${1+1} {{1+1}}";

    @RegisterExtension
    final Window window = new Window();

    @BeforeEach
    void nothing_else_waits() {
        RunningHelpdesk.shared()
                .records()
                .change("update incident set state = 'WITHDRAWN' where state in ('NEW', 'REOPENED')");
    }

    @Test
    void in_whatever_field_and_on_whatever_page() {
        String reference = PartnerSystem.ofTelford()
                .submit(Submission.ofEmployerWithoutEmail()
                        .with("phone", Phones.fresh())
                        .with("name", IMAGE)
                        .with("organisationName", SCRIPT)
                        .with("summary", SCRIPT + EXPRESSION)
                        .with("detail", IMAGE + EXPRESSION))
                .text("incidentRef");

        Page desk = window.deskOf("helpdesk");
        desk.navigate("/queue?view=UNASSIGNED&order=NEWEST");
        assertThat(desk.locator("main")).containsText(SCRIPT + EXPRESSION);
        desk.navigate("/incident?reference=" + reference);
        assertThat(desk.locator("main")).containsText(SCRIPT + EXPRESSION);
        assertThat(desk.locator("main")).containsText(IMAGE + EXPRESSION);

        StaffMember.signedInAs("helpdesk2").answer(reference, SCRIPT + IMAGE);

        Page board = window.deskOf("teamleader-telford");
        await().until(() -> {
            board.navigate("/callbacks");
            return board.getByText(SCRIPT).count() > 0;
        });
        board.locator("tr", new Page.LocatorOptions().setHasText(SCRIPT))
                .getByRole(AriaRole.LINK)
                .click();
        assertThat(board.locator("h1")).containsText(SCRIPT);
        assertThat(board.locator(".script")).containsText(SCRIPT + IMAGE);
    }
}
