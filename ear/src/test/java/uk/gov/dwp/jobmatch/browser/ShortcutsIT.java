package uk.gov.dwp.jobmatch.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A single character does something only for whoever has asked for that, and never while somebody writes (WCAG 2.1.4). */
class ShortcutsIT {

    /** Their shortcuts are off again at the end. */
    private static final String SOMEBODY = "teamleader-annesley";

    @RegisterExtension
    final Window window = new Window();

    @Test
    void shortcuts_do_nothing_until_they_are_turned_on_and_then_what_was_chosen() {
        Page page = window.deskOf(SOMEBODY);
        choose(page, false, "c");
        page.navigate("/what-you-typed");
        page.keyboard().press("/");
        assertThat(page.locator("#searchWords")).not().isFocused();

        choose(page, true, "y");
        page.navigate("/what-you-typed");
        page.keyboard().press("/");
        assertThat(page.locator("#searchWords")).isFocused();
        page.keyboard().type("y?");
        assertThat(page.locator("#searchWords")).hasValue("y?");

        page.locator("#searchWords").blur();
        page.keyboard().press("?");
        assertThat(page.locator("#shortcuts")).isVisible();
        page.keyboard().press("y");
        assertThat(page).hasURL(Pattern.compile("/what-you-typed"));
        page.keyboard().press("Escape");
        page.keyboard().press("y");
        assertThat(page).hasURL(Pattern.compile("/callbacks"));

        choose(page, false, "c");
        assertThat(page.locator("#shortcuts")).hasCount(0);
    }

    @Test
    void two_commands_cannot_have_one_character_and_what_was_typed_stays() {
        Page page = window.deskOf(SOMEBODY);
        page.navigate("/preferences");
        page.locator("#key-SEARCH").fill("b");
        page.locator("#key-LIST").fill("B");
        page.locator("#save-preferences").click();

        assertThat(page.locator("#key-LIST-error")).containsText("Go to the search box");
        assertThat(page.locator("#key-SEARCH")).hasValue("b");
    }

    private static void choose(Page page, boolean on, String callbacks) {
        page.navigate("/preferences");
        page.locator("#shortcutsOn").setChecked(on);
        page.locator("#key-CALLBACKS").fill(callbacks);
        page.locator("#save-preferences").click();
        page.getByText("Your preferences have been saved").waitFor();
    }
}
