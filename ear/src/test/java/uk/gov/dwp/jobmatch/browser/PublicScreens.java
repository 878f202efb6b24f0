package uk.gov.dwp.jobmatch.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static uk.gov.dwp.jobmatch.browser.Screen.Way.open;
import static uk.gov.dwp.jobmatch.browser.Screen.Way.refusedBy;

import com.microsoft.playwright.Page;
import java.util.List;

/** What anybody can open, signed in or not, and what is shown when something is wrong. */
final class PublicScreens {

    static final List<Screen> ALL = List.of(
            new Screen("sign-in", "", null, open("/sign-in")),
            new Screen("sign-in", Screen.REFUSED, null, open("/sign-in").then(refusedBy("enter"))),
            new Screen("sign-in", "after signing out", null, open("/sign-in?left=yes")),
            new Screen("help", "", null, open("/help")),
            new Screen("accessibility", "", null, open("/accessibility")),
            new Screen("privacy", "", null, open("/privacy")),
            new Screen("cookies", "", null, open("/cookies")),
            new Screen("what-you-typed", "", "adviser", open("/raise").then(PublicScreens::sendTooLate)),
            new Screen("error/forbidden", "", "helpdesk", open("/audit")),
            new Screen("error/not-found", "", "helpdesk", open("/no-such-page")),
            new Screen("error/failure", "", "admin", PublicScreens::openWhileATableIsAway));

    private PublicScreens() {}

    /** The page has been open for so long that the server no longer knows it. */
    private static void sendTooLate(Page page, DeskAtWork desk) {
        page.locator("#detail").fill("She is shown welding jobs and is a piano teacher.");
        page.evaluate(
                "document.querySelectorAll('[name=\"jakarta.faces.ViewState\"]').forEach(state => state.value = '0:0')");
        page.locator("#check").click();
        assertThat(page).hasURL(java.util.regex.Pattern.compile("/what-you-typed"));
    }

    private static void openWhileATableIsAway(Page page, DeskAtWork desk) {
        DeskAtWork.records().change("alter table partner rename to partner_away");
        try {
            page.navigate("/partners");
        } finally {
            DeskAtWork.records().change("alter table partner_away rename to partner");
        }
    }
}
