package uk.gov.dwp.jobmatch.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import uk.gov.dwp.jobmatch.whole.Records;
import uk.gov.dwp.jobmatch.whole.RunningHelpdesk;

/** An alert comes to every duty manager's open page by itself, and goes when one of them has it. */
class SafetyAlertIT {

    /** The pause between two questions of a page, in milliseconds. */
    private static final long PAUSE = 15_000;

    @RegisterExtension
    final Window window = new Window();

    private final Records records = RunningHelpdesk.shared().records();

    @BeforeEach
    void there_is_nothing_to_see_to() {
        records.change("""
                update safety_alert set acknowledged_at = now(), acknowledged_by = 'dutymanager', mail_again_at = null
                where acknowledged_at is null
                """);
    }

    @Test
    void it_appears_without_a_reload_and_goes_when_one_has_it() {
        Page first = openPageOf("dutymanager", "/policy");
        Page second = openPageOf("dutymanager2", "/callbacks");
        Locator skip = first.locator(".govuk-skip-link");
        skip.focus();

        String reference = raised();

        first.clock().fastForward(PAUSE);
        second.clock().fastForward(PAUSE);
        assertThat(banner(first)).containsText(reference);
        assertThat(banner(second)).containsText(reference);
        assertThat(skip).isFocused();

        // By key: a press of the mouse takes the focus from the link to skip by, the page moves up, and the click
        // misses.
        banner(first).getByText(reference).press("Enter");
        first.locator("#acknowledge").click();

        assertThat(first.locator("main")).containsText("Dafydd Duty");
        assertThat(banner(first)).isHidden();
        second.clock().fastForward(PAUSE);
        assertThat(banner(second)).isHidden();
        assertEquals(
                "dutymanager",
                records.row("select acknowledged_by from safety_alert where 'SA-' || id = ?", reference));
    }

    @Test
    void words_typed_into_another_form_are_there_when_the_alert_is_raised() {
        Page adviser = window.deskOf("adviser");
        adviser.navigate("/raise");
        adviser.locator("#detail").fill("She is shown welding jobs and is a piano teacher.");

        Page other = adviser.waitForPopup(
                () -> adviser.locator(".navigation__safety").click());
        other.locator("#raise-alert").click();

        assertThat(other.locator("main")).containsText("SA-");
        assertThat(adviser.locator("#detail")).hasValue("She is shown welding jobs and is a piano teacher.");
    }

    private Page openPageOf(String username, String path) {
        Page page = window.deskOf(username);
        page.clock().install();
        page.navigate(path);
        assertThat(banner(page)).isHidden();
        return page;
    }

    private String raised() {
        Page caller = window.deskOf("caller");
        caller.navigate("/staff-safety");
        caller.locator("#safetyWhat").fill("He is at the gate again.");
        caller.locator("#raise-alert").click();
        String words = caller.locator("[data-focus]").innerText();
        return words.replaceFirst("(?s).*?(SA-\\d+).*", "$1");
    }

    private static Locator banner(Page page) {
        return page.locator(".duty-alert");
    }
}
