package uk.gov.dwp.jobmatch.browser;

import static uk.gov.dwp.jobmatch.browser.Screen.Way.open;

import java.util.List;

/** The search box and what it finds. */
final class SearchScreens {

    static final List<Screen> ALL = List.of(
            new Screen("search", "", "helpdesk", open("/search")),
            new Screen("search", "with results", "helpdesk", lookFor("blodwen upholsterer")),
            new Screen("search", "with nothing found", "adviser", lookFor("blodwen upholsterer")),
            new Screen("search", "of another session", "qat", open("/search?key=0123456789abcdef")));

    private SearchScreens() {}

    private static Screen.Way lookFor(String words) {
        return (page, desk) -> {
            page.navigate("/search");
            page.locator("#searchWords").fill(words);
            page.locator("#searchWords").press("Enter");
            page.waitForURL(url -> url.contains("/search?key="));
        };
    }
}
