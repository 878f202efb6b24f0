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
                .raise(Submission.ofEmployerWithoutEmail()
                        .with("phone", Phones.fresh())
                        .with("name", IMAGE)
                        .with("organisationName", SCRIPT)
                        .with("summary", SCRIPT + EXPRESSION)
                        .with("detail", IMAGE + EXPRESSION));

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

    @Test
    void in_what_colleagues_write_to_each_other_and_keep_for_later() {
        String reference = PartnerSystem.ofTelford()
                .raise(Submission.ofEmployerWithoutEmail().with("phone", Phones.fresh()));
        StaffMember colleague = StaffMember.signedInAs("helpdesk2");
        colleague.addNote(reference, "@helpdesk " + SCRIPT + IMAGE + EXPRESSION);
        colleague.saveNote(reference, IMAGE + "</textarea>" + SCRIPT);

        Page told = window.deskOf("helpdesk");
        told.navigate("/my-work");
        told.locator(".mention", new Page.LocatorOptions().setHasText(reference))
                .getByRole(AriaRole.LINK)
                .click();
        assertThat(told.locator(".moj-timeline")).containsText(SCRIPT + IMAGE + EXPRESSION);
        Page writer = window.deskOf("helpdesk2");
        writer.navigate("/incident?reference=" + reference);
        assertThat(writer.locator("#note")).hasValue(IMAGE + "</textarea>" + SCRIPT);
    }

    @Test
    void in_templates_and_whatever_is_made_from_them() {
        Hand owner = new Mouse(window.deskOf("policy"));
        owner.page().navigate("/template");
        owner.write("English title", SCRIPT);
        owner.write("Welsh title", SCRIPT);
        owner.write("English text", IMAGE + "</textarea>" + SCRIPT);
        owner.write("Welsh text", IMAGE + "</textarea>" + SCRIPT);
        owner.pressButton("Preview");
        assertThat(owner.page().locator(".words").first()).containsText(IMAGE + "</textarea>" + SCRIPT);
        owner.pressButton("Publish in both languages");
        assertThat(owner.page().locator("main")).containsText(SCRIPT);
        String reference = PartnerSystem.ofTelford()
                .raise(Submission.ofEmployerWithoutEmail().with("phone", Phones.fresh()));

        Hand hand = new Mouse(window.deskOf("helpdesk2"));
        hand.page().navigate("/incident?reference=" + reference);
        hand.pressButton("Take this incident");
        hand.pick("Template", SCRIPT);
        hand.pressButton("Put it in");

        assertThat(hand.page().locator("#reply")).hasValue(IMAGE + "</textarea>" + SCRIPT);
        assertThat(hand.page().locator("[data-focus]")).containsText(SCRIPT);
    }
}
