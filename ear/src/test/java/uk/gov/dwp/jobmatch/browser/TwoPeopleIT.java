package uk.gov.dwp.jobmatch.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import uk.gov.dwp.jobmatch.outside.PartnerSystem;
import uk.gov.dwp.jobmatch.outside.Submission;
import uk.gov.dwp.jobmatch.whole.RunningHelpdesk;

/** The second of two people who act on one record is told who was first, and keeps every word. */
class TwoPeopleIT {

    private static final String ANSWER = "We have put the vacancy back.\nIt shows from tomorrow.";

    @RegisterExtension
    final Window window = new Window();

    private final String reference =
            PartnerSystem.ofTelford().raise(Submission.ofEmployerWithoutEmail().with("phone", Phones.fresh()));

    @Test
    void the_second_to_take_an_incident_is_told_who_has_it() {
        Hand first = lookingAtIt("helpdesk");
        Hand second = lookingAtIt("helpdesk2");

        first.pressButton("Take this incident");
        assertThat(first.page().getByText("You have taken this incident")).isVisible();
        second.pressButton("Take this incident");

        assertThat(problem(second)).containsText("Hari Helpdesk changed this");
        assertEquals("helpdesk", ownerOfIt());
    }

    @Test
    void a_reply_to_an_incident_that_was_put_back_meanwhile_goes_nowhere_and_is_not_lost() {
        Hand writer = lookingAtIt("helpdesk");
        writer.pressButton("Take this incident");
        writer.write("Your reply", ANSWER);
        Hand dutyManager = lookingAtIt("dutymanager");
        dutyManager.unfold("Put it back in the queue");
        dutyManager.write("Why you are putting it back", "Hari is off for the day");
        dutyManager.pressButton("Put it back in the queue");
        assertThat(dutyManager.page().getByText("The incident is back in the queue"))
                .isVisible();

        writer.pressButton("Send to the Telford inbox");

        assertThat(problem(writer)).containsText("Dilys Duty changed this");
        assertThat(writer.page().getByLabel("Your reply")).hasValue(ANSWER);
        assertEquals(List.of(), repliesToIt());
    }

    private Hand lookingAtIt(String username) {
        Page page = window.deskOf(username);
        page.navigate("/incident?reference=" + reference);
        return new Mouse(page);
    }

    private static Locator problem(Hand hand) {
        return hand.page().locator(".govuk-error-summary");
    }

    private String ownerOfIt() {
        return RunningHelpdesk.shared().records().row("select owner from incident where reference = ?", reference);
    }

    private List<String> repliesToIt() {
        return RunningHelpdesk.shared().records().rows("""
                        select d.id from delivery d join incident i on i.id = d.incident
                        where i.reference = ? and d.purpose = 'REPLY'
                        """, reference);
    }
}
