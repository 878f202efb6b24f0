package uk.gov.dwp.jobmatch.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.gov.dwp.jobmatch.whole.RunningHelpdesk;

/** Somebody's whole time here: added, let in by a password of one use, given other duties, and parted with. */
class PersonStoryIT {

    private static final String OWN_PASSWORD = "a long walk by the sea";

    @RegisterExtension
    final Window window = new Window();

    @ParameterizedTest
    @EnumSource
    void a_person_comes_chooses_a_password_changes_duties_and_leaves(Working working) {
        String username = "story-" + working.name().toLowerCase(Locale.ROOT).replace('_', '-');
        Hand admin = working.at(window.deskOf("admin"));
        String lent = add(admin, username);

        Hand newcomer = working.at(window.desk());
        Session.signIn(newcomer.page(), username, lent);
        newcomer.arriveAt("Change your password");
        newcomer.page().navigate("/audit");
        newcomer.arriveAt("Change your password");

        changePassword(newcomer, lent, OWN_PASSWORD);
        newcomer.arriveAt("Audit");

        giveDuties(admin, username);
        newcomer.page().navigate("/audit");
        assertThat(newcomer.page()).hasURL(Pattern.compile("/sign-in"));
        Session.signIn(newcomer.page(), username, OWN_PASSWORD);
        newcomer.page().waitForURL("**/callbacks");

        admin.unfold("They have left");
        admin.pressButton("Yes, they have left");
        assertThat(said(admin, "What they had is with their colleagues")).isVisible();
        newcomer.page().navigate("/callbacks");
        assertThat(newcomer.page()).hasURL(Pattern.compile("/sign-in"));
        Session.signIn(newcomer.page(), username, OWN_PASSWORD);
        assertThat(newcomer.page().locator(".govuk-error-summary")).containsText("Enter a correct user name");
        assertEquals(
                List.of(
                        "PERSON_ADDED auditor - -",
                        "PASSWORD_LENT -",
                        "PASSWORD_CHANGED -",
                        "PERSON_ASSIGNED auditor - - > team-leader - DUNDEE",
                        "PERSON_LEFT team-leader - DUNDEE"),
                RunningHelpdesk.shared()
                        .records()
                        .rows(
                                "select action, detail from audit where subject = ? and action <> 'PERSON_READ' order by id",
                                username));
    }

    @Test
    void a_lent_password_is_shown_once_and_stands_in_no_address() {
        Hand admin = new Mouse(window.deskOf("admin"));

        String lent = add(admin, "story-once");
        assertThat(admin.page()).not().hasURL(Pattern.compile(lent));
        admin.page().reload();

        assertThat(admin.page().getByText("The password was shown once")).isVisible();
        assertThat(admin.page().locator("body")).not().containsText(lent);
    }

    @Test
    void a_lent_password_that_nobody_used_in_time_opens_nothing_and_its_page_says_so() {
        Hand admin = new Mouse(window.deskOf("admin"));
        String lent = add(admin, "story-late");
        RunningHelpdesk.shared()
                .records()
                .change(
                        "update person set password_lapses_at = now() - interval '1 minute' where username = 'story-late'");

        Hand newcomer = new Mouse(window.desk());
        Session.signIn(newcomer.page(), "story-late", lent);

        assertThat(newcomer.page().locator(".govuk-error-summary")).containsText("Enter a correct user name");
        admin.page().navigate("/person?username=story-late");
        assertThat(admin.page().locator("main")).containsText("Was never used and opens nothing since");
    }

    @Test
    void nobody_gives_themselves_a_role() {
        Hand admin = new Mouse(window.deskOf("admin"));
        admin.page().navigate("/person?username=admin");

        admin.unfold("What they may do, and where");
        admin.tick("Auditor");
        admin.pressButton("Save what they may do");

        assertThat(admin.page().locator(".govuk-error-summary")).containsText("nobody gives themselves a role");
    }

    private static String add(Hand admin, String username) {
        admin.page().navigate("/people");
        admin.followLink("Add a person");
        admin.write("User name", username);
        admin.write("Name", "Story, " + username);
        admin.write("Work email address", username + "@dwp.gov.uk");
        admin.tick("Auditor");
        admin.pressButton("Add a person");
        admin.page().waitForURL(url -> url.contains("/person-password"));
        return admin.page().locator("#secret").textContent();
    }

    private static void changePassword(Hand person, String inUse, String wanted) {
        person.write("Password you signed in with", inUse);
        person.write("New password", wanted);
        person.pressButton("Change your password");
    }

    private static void giveDuties(Hand admin, String username) {
        Page page = admin.page();
        page.navigate("/person?username=" + username);
        admin.unfold("What they may do, and where");
        page.getByLabel("Auditor").uncheck();
        admin.tick("Team Leader");
        admin.pick("Employer Direct site", "Dundee");
        admin.pressButton("Save what they may do");
        assertThat(said(admin, "They are signed out with their next request")).isVisible();
    }

    /** What the page says came of the last deed. */
    private static Locator said(Hand admin, String words) {
        return admin.page().locator(".notices").getByText(words);
    }
}
