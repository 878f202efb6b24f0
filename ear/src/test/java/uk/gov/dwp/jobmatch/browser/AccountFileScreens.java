package uk.gov.dwp.jobmatch.browser;

import static uk.gov.dwp.jobmatch.browser.Screen.Way.open;

import java.util.List;
import uk.gov.dwp.jobmatch.browser.Screen.Way;

/** Where administrators bring files of accounts; each state of a file is written to the records as the load would leave it. */
final class AccountFileScreens {

    static final List<Screen> ALL = List.of(
            new Screen("account-files", "", "admin", file(9001, "LOADED").then(open("/account-files"))),
            new Screen("account-files", Screen.REFUSED, "admin", open("/account-files?problem=LAYOUT")),
            new Screen("account-file", "that waits", "admin", file(9002, "CHECKED")),
            new Screen("account-file", "that another loads", "admin", file(9007, "CHECKED", true)),
            new Screen("account-file", "being loaded", "admin", file(9003, "LOADING")),
            new Screen("account-file", "loaded", "admin", file(9004, "LOADED")),
            new Screen("account-file", "given up", "admin", file(9006, "FAILED")),
            new Screen("account-file", "that cannot be read", "admin", file(9005, "REFUSED")));

    private AccountFileScreens() {}

    /** Leased for good, so that nothing works on it. */
    private static Way file(long id, String state) {
        return file(id, state, false);
    }

    private static Way file(long id, String state, boolean consents) {
        return (page, desk) -> {
            DeskAtWork.records().change("""
                    insert into account_load (id, layout, state, name, spool, size, received_at, received_by, confirmed_at,
                        confirmed_by, ended_at, leased_until, taken, refused, fresh, changed, unchanged, late, gone_over, inserted, updated, consents)
                    select ?, 'ACCOUNTS', state, 'accounts-november.csv', gen_random_uuid(), 187000000, now(), 'admin',
                        case when state in ('LOADING', 'LOADED') then now() end, case when state in ('LOADING', 'LOADED') then 'admin' end,
                        case when state in ('REFUSED', 'LOADED') then now() end, '2099-01-01', 1387240, 5, 12000, 1240, 1374000, 0, 640000, 5500, 620, 410
                    from (select cast(? as varchar) as state) given on conflict do nothing
                    """, id, state);
            tellMore(id, state);
            if (consents) {
                DeskAtWork.records().change("""
                        insert into account_load_row (load, line, reference, version, kind, origin, state, language, consent_version)
                        values (?, 2, 'UJ1', 1, 'JOBSEEKER', 'ONLINE', 'ACTIVE', 'EN', 1) on conflict do nothing
                        """, id);
            }
            page.navigate("/account-file?id=" + id);
        };
    }

    private static void tellMore(long id, String state) {
        if (state.equals("LOADED")) {
            DeskAtWork.records().change("""
                    insert into account_load_tally values (?, 'FILE', 'JOBSEEKER', 'ACTIVE', 'GIVEN', 765054),
                        (?, 'HERE', 'JOBSEEKER', 'ACTIVE', 'GIVEN', 765053) on conflict do nothing
                    """, id, id);
            DeskAtWork.records()
                    .change(
                            "insert into account_load_difference values (?, 'UJ1', 'DIFFERS') on conflict do nothing",
                            id);
        } else {
            DeskAtWork.records().change("""
                    insert into account_load_fault values (?, 17, 'email', 'NOT_AN_EMAIL'), (?, 20, '', 'NO_END')
                    on conflict do nothing
                    """, id, id);
        }
    }
}
