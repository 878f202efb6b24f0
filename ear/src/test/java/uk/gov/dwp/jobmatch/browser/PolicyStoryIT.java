package uk.gov.dwp.jobmatch.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import uk.gov.dwp.jobmatch.whole.RunningHelpdesk;

/** The policy changes by two people's word, both working by keyboard alone, on a day that no other test lives to see. */
class PolicyStoryIT {

    private static final String SENTENCE =
            "Standard answers due: 2 working days (20 working hours) becomes 3 working days (30 working hours)";

    @RegisterExtension
    final Window window = new Window();

    @Test
    void a_version_is_written_previewed_proposed_and_confirmed_by_another() {
        settleWhatOtherTestsLeft();
        Hand owner = new Keyboard(window.deskOf("policy"));
        owner.page().navigate("/policy");
        owner.followLink("Propose a new version");
        owner.write("Standard: working hours", "0");
        owner.pressButton("Propose this version");
        assertThat(owner.page().locator(".govuk-error-summary")).containsText("from 1 to 500");
        assertThat(owner.page().locator(".govuk-error-summary")).containsText("Enter the day from which it counts");

        owner.write("Counts from the start of", "01012036");
        owner.write("Standard: working hours", "30");
        owner.pressButton("Show what would change");
        assertThat(owner.page().locator(".govuk-inset-text li")).hasText(SENTENCE);
        owner.pressButton("Propose this version");
        owner.arriveAt("Policy");
        assertThat(owner.page().locator(".govuk-inset-text li")).hasText(SENTENCE);

        Hand second = new Keyboard(window.deskOf("dutymanager"));
        second.page().navigate("/changes");
        Locator card = second.page()
                .locator(".govuk-summary-card")
                .filter(new Locator.FilterOptions().setHasText("1 January 2036"));
        assertThat(card).containsText(SENTENCE);
        second.press(card.locator("button").filter(new Locator.FilterOptions().setHasText("Confirm")));
        assertThat(second.page().locator(".notices")).containsText("The change is made");

        owner.page().navigate("/policy");
        assertThat(owner.page().locator("table").last()).containsText("Agreed, not yet in force");
        assertEquals(
                "AGREED policy dutymanager 1800",
                RunningHelpdesk.shared()
                        .records()
                        .row("select state, proposed_by, agreed_by, standard_working_minutes from policy"
                                + " where effective_from >= '2035-12-31T00:00:00Z'"));
    }

    private static void settleWhatOtherTestsLeft() {
        RunningHelpdesk.shared().records().change("""
                update proposed_change set state = 'OUTDATED', settled_by = 'policy', settled_at = now()
                where kind = 'POLICY' and state = 'WAITING'
                """);
    }
}
