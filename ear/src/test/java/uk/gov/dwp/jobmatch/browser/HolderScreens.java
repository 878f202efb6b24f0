package uk.gov.dwp.jobmatch.browser;

import static uk.gov.dwp.jobmatch.browser.Screen.Way.open;
import static uk.gov.dwp.jobmatch.browser.Screen.Way.refusedBy;

import java.util.List;
import uk.gov.dwp.jobmatch.browser.Screen.Way;

/** What account holders ask for, what is kept for how long, and what is held. */
final class HolderScreens {

    static final List<Screen> ALL = List.of(
            new Screen("holder-requests", "", "dutymanager", plantedThen("/holder-requests")),
            new Screen("new-holder-request", "", "dutymanager", open("/new-holder-request")),
            new Screen(
                    "new-holder-request",
                    Screen.REFUSED,
                    "dutymanager",
                    open("/new-holder-request").then(refusedBy("save-request"))),
            new Screen("holder-request", "", "dutymanager", plantedThen("/holder-request?request=990001")),
            new Screen(
                    "holder-request",
                    Screen.REFUSED,
                    "dutymanager",
                    plantedThen("/holder-request?request=990001").then(refusedBy("propose"))),
            new Screen("holder-request", "to agree", "dutymanager", plantedThen("/holder-request?request=990002")),
            new Screen(
                    "holder-request",
                    "with a file to hand over",
                    "dutymanager",
                    plantedThen("/holder-request?request=990003")),
            new Screen(
                    "holder-request",
                    "whose account is gone",
                    "dutymanager",
                    plantedThen("/holder-request?request=990005")),
            new Screen("retention", "", "policy", open("/retention")),
            new Screen("retention", Screen.REFUSED, "policy", open("/retention").then(refusedBy("set-rule"))),
            new Screen("holds", "", "dutymanager", plantedThen("/holds")),
            new Screen(
                    "holds",
                    Screen.REFUSED,
                    "dutymanager",
                    plantedThen("/holds").then(refusedBy("place-hold"))),
            new Screen(
                    "holds",
                    Screen.REFUSED + " lift",
                    "dutymanager",
                    plantedThen("/holds").then(refusedBy("standing\\:0\\:lift"))));

    private HolderScreens() {}

    /** An account that no other test needs, with a request in each state, and a hold. */
    private static Way plantedThen(String path) {
        return (page, desk) -> {
            plant();
            page.navigate(path);
        };
    }

    private static void plant() {
        change("""
                insert into account (reference, kind, origin) values ('JS-SCREEN', 'JOBSEEKER', 'ONLINE') on conflict do nothing
                """);
        change("""
                insert into account_holder (account, name) values ('JS-SCREEN', 'Siân Screen') on conflict do nothing
                """);
        plant(990001, "RECTIFICATION', 'JS-SCREEN', '2026-01-05', 'DOCUMENTS', '2036-02-05', null", "'OPEN'");
        plant(990002, "RESTRICTION', 'JS-SCREEN', '2026-01-06', 'QUESTIONS', '2026-04-07', 'There is much of it'", """
                'PROPOSED', 'GRANT', null, 'The entries are disputed.', null, 'helpdesk', 'admin', now()
                """);
        plant(990003, "ACCESS', 'JS-SCREEN', '2026-01-07', 'SIGNED_IN', '2026-02-09', null", """
                'AGREED', 'GRANT', null, 'It is theirs.', null, null, 'admin', now(), 'dutymanager', now()
                """);
        plant(990004, "WHO_LOOKED', 'JS-SCREEN', '2026-01-08', 'SIGNED_IN', '2026-02-09', null", """
                'REFUSED', 'REFUSE', 'UNFOUNDED', 'The tenth this week.', null, null, 'admin', now(), 'dutymanager', now(), now()
                """);
        change("""
                insert into account (reference, kind, origin, state, closed_at)
                values ('JS-SCREEN-GONE', 'JOBSEEKER', 'ONLINE', 'DELETED', now()) on conflict do nothing
                """);
        plant(990005, "ACCESS', 'JS-SCREEN-GONE', '2026-01-07', 'SIGNED_IN', '2036-02-09', null", """
                'AGREED', 'GRANT', null, 'It is theirs.', null, null, 'admin', now(), 'dutymanager', now()
                """);
        change("""
                insert into hold (id, version, account, reason, placed_by, placed_at)
                values (990001, 0, 'JS-SCREEN', 'An employment tribunal asks for it.', 'admin', now()) on conflict do nothing
                """);
    }

    private static void plant(long id, String asked, String standing) {
        change("insert into holder_request values (" + id + ", 0, '" + asked + ", 'admin', now(), " + standing
                + ") on conflict do nothing");
    }

    private static void change(String sql) {
        DeskAtWork.records().change(sql);
    }
}
