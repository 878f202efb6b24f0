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
            new Screen("teams", "", "admin", open("/teams")),
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
            new Screen("changes", "", "dutymanager", PlaceScreens::openChanges),
            new Screen(
                    "changes",
                    Screen.REFUSED,
                    "dutymanager",
                    ((Way) PlaceScreens::openChanges).then(refusedBy("confirm--3"))),
            new Screen("changes", "of ones own", "admin", PlaceScreens::openChanges),
            new Screen("offices", "", "admin", open("/offices")),
            new Screen("office", "", "admin", open("/office?code=CARDIFF")),
            new Screen(
                    "office",
                    Screen.REFUSED,
                    "admin",
                    open("/office?code=CARDIFF").then(Way::unfold).then(refusedBy("switch-off"))),
            new Screen("sites", "", "admin", open("/sites")),
            new Screen("site", "unfolded", "admin", open("/site?code=DUNDEE").then(Way::unfold)),
            new Screen(
                    "site",
                    Screen.REFUSED,
                    "admin",
                    open("/site?code=DUNDEE").then(Way::unfold).then(refusedBy("switch-off"))),
            new Screen("site", "that is off", "admin", PlaceScreens::openSiteThatIsOff),
            new Screen("new-site", "", "admin", open("/new-site")),
            new Screen("new-site", Screen.REFUSED, "admin", open("/new-site").then(refusedBy("add-site"))),
            new Screen("new-office", "", "admin", open("/new-office")),
            new Screen(
                    "new-office", Screen.REFUSED, "admin", open("/new-office").then(refusedBy("add-office"))),
            new Screen("mailboxes", "", "admin", open("/mailboxes")),
            new Screen("mailbox", "", "admin", PlaceScreens::openMailbox),
            new Screen("mailbox", "unfolded", "admin", ((Way) PlaceScreens::openMailbox).then(Way::unfold)),
            new Screen(
                    "mailbox", Screen.REFUSED, "admin", ((Way) PlaceScreens::openMailbox).then(refusedBy("readdress"))),
            new Screen("new-mailbox", "", "admin", open("/new-mailbox")),
            new Screen(
                    "new-mailbox", Screen.REFUSED, "admin", open("/new-mailbox").then(refusedBy("add-mailbox"))),
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

    /** Two that wait, of a mailbox that no other test needs, and one that is settled. */
    private static void openChanges(Page page, DeskAtWork desk) {
        plantMailbox();
        page.navigate("/changes");
    }

    private static void openMailbox(Page page, DeskAtWork desk) {
        plantMailbox();
        page.navigate("/mailbox?code=SCREEN_BOX");
    }

    private static void plantMailbox() {
        DeskAtWork.records().change("""
                insert into mailbox (code, address, display_name)
                values ('SCREEN_BOX', 'screen.box@dwp.gov.uk', 'Screen box') on conflict do nothing
                """);
        DeskAtWork.records().change("""
                insert into proposed_change (id, version, kind, subject, before, after, proposed_by, proposed_at, lapses_at, code, state,
                    settled_by, settled_at)
                values (-3, 0, 'MAILBOX_ADDRESS', 'SCREEN_BOX', 'screen.box@dwp.gov.uk', 'screen.other@dwp.gov.uk', 'admin',
                        now(), now() + interval '2 days', '12345678', 'WAITING', null, null),
                       (-2, 0, 'ROLES', 'helpdesk2', 'helpdesk - -', 'helpdesk,duty-manager - -', 'admin',
                        now(), now() + interval '2 days', null, 'WAITING', null, null),
                       (-1, 0, 'MAILBOX_ADDRESS', 'SCREEN_BOX', 'screen.first@dwp.gov.uk', 'screen.box@dwp.gov.uk', 'admin',
                        now(), now() + interval '2 days', null, 'CONFIRMED', 'dutymanager', now()) on conflict do nothing
                """);
    }

    private static void openSiteThatIsOff(Page page, DeskAtWork desk) {
        DeskAtWork.records().change("""
                insert into site (code, name, nation, mailbox, active)
                values ('SCREEN_SITE', 'Screen site', 'SCOTLAND', 'ED_DUNDEE', false) on conflict do nothing
                """);
        page.navigate("/site?code=SCREEN_SITE");
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
