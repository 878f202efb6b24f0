package uk.gov.dwp.jobmatch.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A day of an adviser, besides what {@link StoryIT} follows to its end: by mouse, and once more by keyboard alone. */
class JobcentreDayIT {

    private static final String NO_CONSENT = "User has not provided permissions to access account";

    @RegisterExtension
    final Window window = new Window();

    @ParameterizedTest
    @EnumSource
    void an_adviser_answers_what_the_helpdesk_has_to_know(Working working) {
        Hand adviser = working.at(window.deskOf("adviser"));
        String reference = InTray.raisedBy(adviser);
        Hand colleague = working.at(window.deskOf("helpdesk"));
        colleague.page().navigate("/incident?reference=" + reference);
        colleague.pressButton("Take this incident");
        colleague.unfold("Ask whoever raised it");
        colleague.pick("What is needed", "More information needed");
        colleague.write("Your question", "Which job did she open last?");
        colleague.pressButton("Ask");
        assertThat(colleague.page().locator(".identity")).containsText("Clock stopped");

        adviser.page().navigate("/tasks");
        adviser.press(adviser.page()
                .locator("tr")
                .filter(new Locator.FilterOptions().setHasText(reference))
                .getByRole(AriaRole.LINK)
                .first());
        adviser.write("Your answer", "The one for a piano teacher in Otley.");
        adviser.pressButton("Send to the helpdesk");

        assertThat(adviser.said()).containsText("Your answer about " + reference + " is with the helpdesk");
        colleague.page().reload();
        assertThat(colleague.page().locator(".identity")).not().containsText("Clock stopped");
        assertThat(colleague.page().locator(".moj-timeline")).containsText("The one for a piano teacher in Otley.");
    }

    @ParameterizedTest
    @EnumSource
    void an_adviser_looks_at_an_account_until_its_holder_takes_the_permission_back(Working working) {
        String account = InTray.account("Sandra Whitlock");
        Hand adviser = working.at(window.deskOf("adviser"));
        adviser.page().navigate("/find-account");
        adviser.write("Universal Jobmatch user ID", account);
        adviser.pressButton("Look at the account");
        assertThat(adviser.page().locator(".govuk-error-summary")).containsText("Enter why you need to look");

        adviser.write("Why do you need to look at this account?", "She asks what she has searched for");
        adviser.pressButton("Look at the account");
        assertThat(adviser.page().locator("main")).containsText("Sandra Whitlock");
        assertThat(adviser.page().locator(".watermark").first()).containsText("Shown to Aisha Adviser");
        adviser.unfold("Show the numbers as a table");
        assertThat(adviser.page().locator("main")).containsText("piano teacher within 10 miles of Otley");

        InTray.say(account, 2, false);
        adviser.page().reload();

        assertThat(adviser.page().locator("main")).containsText(NO_CONSENT);
        assertThat(adviser.page().locator("main")).not().containsText("Whitlock");
        adviser.followLink("Look at another account");
        adviser.arriveAt("Look at an account");
    }
}
