package uk.gov.dwp.jobmatch.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import uk.gov.dwp.jobmatch.outside.PartnerSystem;
import uk.gov.dwp.jobmatch.outside.Submission;

/** An incident waits for its customer with the clock stopped, and says how its due time came about. */
class WaitingIT {

    @RegisterExtension
    final Window window = new Window();

    private final PartnerSystem telford = PartnerSystem.ofTelford();
    private final String reference =
            telford.raise(Submission.ofEmployerWithoutEmail().with("phone", Phones.fresh()));

    @Test
    void the_clock_stops_until_whoever_raised_it_has_something_to_add() {
        Hand hand = new Keyboard(open());
        hand.pressButton("Take this incident");
        hand.unfold("How this time came about");
        assertThat(hand.page().locator(".identity__why"))
                .containsText(Pattern.compile("Due \\w+ .*: 2 working days from "));

        hand.unfold("Wait for the customer");
        hand.write("What is the customer to do?", "Send a screenshot");
        hand.pressButton("Stop the clock and wait");

        assertThat(hand.page().locator(".identity")).containsText("Clock stopped");
        assertThat(hand.page().getByText("Send a screenshot")).isVisible();
        assertEquals("WAITING_FOR_CUSTOMER", stateToldToPartner());

        telford.update(reference, "update-of-" + reference, "<p:note>Here it is</p:note>");

        assertEquals("TAKEN", stateToldToPartner());
        hand.page().reload();
        assertThat(hand.page().getByText("Whoever raised it has added to it")).isVisible();
    }

    private String stateToldToPartner() {
        return telford.statusOf(reference).allIn("status", "status").get(0);
    }

    private Page open() {
        Page page = window.deskOf("helpdesk");
        page.navigate("/incident?reference=" + reference);
        return page;
    }
}
