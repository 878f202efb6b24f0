package uk.gov.dwp.jobmatch.browser;

import static uk.gov.dwp.jobmatch.browser.Screen.Way.open;

import com.microsoft.playwright.Locator.WaitForOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.List;

/** The search box and what it finds, help with a page, and what people choose for themselves. */
final class SearchScreens {

    static final List<Screen> ALL = List.of(
            new Screen("search", "", "helpdesk", open("/search")),
            new Screen("search", "with results", "helpdesk", lookFor("blodwen upholsterer")),
            new Screen("search", "with nothing found", "adviser", lookFor("blodwen upholsterer")),
            new Screen("search", "of another session", "qat", open("/search?key=0123456789abcdef")),
            new Screen("preferences", "", "auditor", open("/preferences")),
            new Screen(
                    "preferences",
                    Screen.REFUSED,
                    "auditor",
                    open("/preferences").then(SearchScreens::chooseTwice)),
            new Screen("preferences", "listing shortcuts", "policy", SearchScreens::listShortcuts),
            new Screen("help", "with one page", "helpdesk", open("/help?page=QUEUE")));

    private SearchScreens() {}

    private static Screen.Way lookFor(String words) {
        return (page, desk) -> {
            page.navigate("/search");
            page.locator("#searchWords").fill(words);
            page.locator("#searchWords").press("Enter");
            page.waitForURL(url -> url.contains("/search?key="));
        };
    }

    private static void chooseTwice(Page page, DeskAtWork desk) {
        page.locator("#key-SEARCH").fill("x");
        page.locator("#key-HELP").fill("x");
        page.locator("#save-preferences").click();
        page.locator(".govuk-error-summary").waitFor();
    }

    private static void listShortcuts(Page page, DeskAtWork desk) {
        page.navigate("/preferences");
        page.locator("#shortcutsOn").check();
        page.locator("#save-preferences").click();
        page.locator("#shortcuts").waitFor(new WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        page.locator("#shortcuts").evaluate("list => list.showModal()");
    }
}
