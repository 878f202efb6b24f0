package uk.gov.dwp.jobmatch.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import uk.gov.dwp.jobmatch.whole.RunningHelpdesk;

/** An address gets mail once its code has come back from there, by way of a second person. */
class MailboxStoryIT {

    private static final String CODE = "STORY_BOX";
    private static final String OLD = "story.old@dwp.gov.uk";
    private static final String NEW = "story.new@dwp.gov.uk";

    @RegisterExtension
    final Window window = new Window();

    @Test
    void the_code_that_reached_the_new_address_changes_it_when_a_second_person_enters_it() {
        Hand admin = new Mouse(window.deskOf("admin"));
        Hand second = new Mouse(window.deskOf("dutymanager"));
        add(admin);
        confirm(second, codeSentTo(OLD));
        assertEquals(OLD + " on", address());

        admin.page().navigate("/mailbox?code=" + CODE);
        admin.write("New email address", NEW);
        admin.pressButton("Send a test message there");
        assertThat(admin.page().locator(".notices")).containsText("A test message is on its way");
        admin.page().navigate("/changes");
        assertThat(card(admin.page())).containsText("somebody else must confirm it");

        second.page().navigate("/changes");
        enter(second, "00000000");
        assertThat(second.page().locator(".govuk-error-summary")).containsText("Enter the code");
        assertEquals(OLD + " on", address());

        confirm(second, codeSentTo(NEW));
        assertEquals(NEW + " on", address());
        assertFalse(audited().contains("@"), audited());
    }

    private static void add(Hand admin) {
        admin.page().navigate("/mailboxes");
        admin.followLink("Add a mailbox");
        admin.write("Code", CODE);
        admin.write("Name", "Story box");
        admin.write("New email address", OLD);
        admin.pressButton("Add a mailbox");
        admin.arriveAt("Story box Not tested yet");
    }

    private static void confirm(Hand second, String code) {
        second.page().navigate("/changes");
        enter(second, code);
        assertThat(second.page().locator(".notices")).containsText("The change is made");
    }

    private static void enter(Hand second, String code) {
        second.write(card(second.page()).getByLabel("Code from the test message"), code);
        second.press(card(second.page()).locator("button").filter(new Locator.FilterOptions().setHasText("Confirm")));
    }

    private static Locator card(Page page) {
        return page.locator(".govuk-summary-card").filter(new Locator.FilterOptions().setHasText("Story box"));
    }

    private static String codeSentTo(String address) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> !RunningHelpdesk.shared().postbox().to(address).isEmpty());
        String text = RunningHelpdesk.shared().postbox().to(address).get(0).plain();
        Matcher code = Pattern.compile("\\b\\d{8}\\b").matcher(text);
        assertTrue(code.find(), text);
        return code.group();
    }

    private static String address() {
        return RunningHelpdesk.shared()
                .records()
                .row("select address, case when active then 'on' else 'off' end from mailbox where code = '" + CODE
                        + "'");
    }

    private static String audited() {
        List<String> rows = RunningHelpdesk.shared()
                .records()
                .rows("select action, detail from audit where subject = ? order by id", CODE);
        return String.join("\n", rows);
    }
}
