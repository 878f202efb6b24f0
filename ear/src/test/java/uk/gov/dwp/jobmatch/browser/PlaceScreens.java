package uk.gov.dwp.jobmatch.browser;

import static uk.gov.dwp.jobmatch.browser.Screen.Way.open;
import static uk.gov.dwp.jobmatch.browser.Screen.Way.refusedBy;

import com.microsoft.playwright.Page;
import java.util.List;
import uk.gov.dwp.jobmatch.browser.Screen.Way;

/** People and places. */
final class PlaceScreens {

    static final List<Screen> ALL = List.of(
            new Screen("people", "", "admin", open("/people")),
            new Screen("people", "with nobody on it", "admin", open("/people?standing=LEFT&role=auditor")),
            new Screen("new-person", "", "admin", open("/new-person")),
            new Screen(
                    "new-person", Screen.REFUSED, "admin", open("/new-person").then(refusedBy("add"))),
            new Screen("person", "", "admin", PlaceScreens::openPerson),
            new Screen("person", "unfolded", "admin", ((Way) PlaceScreens::openPerson).then(Way::unfold)),
            new Screen(
                    "person",
                    Screen.REFUSED,
                    "admin",
                    ((Way) PlaceScreens::openPerson)
                            .then(Way::unfold)
                            .then(Way.tick("roles-team-leader"))
                            .then(refusedBy("save-duties"))),
            new Screen("person", "who has left", "admin", PlaceScreens::openLeaver),
            new Screen("person-password", "", "admin", PlaceScreens::lendPassword),
            new Screen("person-password", "seen before", "admin", open("/person-password?username=helpdesk2")),
            new Screen("new-password", "", "auditor", open("/new-password")),
            new Screen(
                    "new-password",
                    Screen.REFUSED,
                    "auditor",
                    open("/new-password").then(refusedBy("change-password"))));

    private PlaceScreens() {}

    /** Somebody whom no other test needs. */
    private static void openPerson(Page page, DeskAtWork desk) {
        DeskAtWork.records().change("""
                insert into person (username, display_name, email, password_hash, speaks_welsh)
                values ('screen-person', 'Siân Screen', 'sian.screen@dwp.gov.uk', 'none', true) on conflict do nothing
                """);
        page.navigate("/person?username=screen-person");
    }

    private static void openLeaver(Page page, DeskAtWork desk) {
        DeskAtWork.records().change("""
                insert into person (username, display_name, email, password_hash, active, left_at)
                values ('screen-leaver', 'Lewis Leaver', 'lewis.leaver@dwp.gov.uk', 'none', false, now()) on conflict do nothing
                """);
        page.navigate("/person?username=screen-leaver");
    }

    private static void lendPassword(Page page, DeskAtWork desk) {
        openPerson(page, desk);
        Way.unfold(page, desk);
        page.locator("#lend-password").click();
        page.locator("#secret").waitFor();
    }
}
