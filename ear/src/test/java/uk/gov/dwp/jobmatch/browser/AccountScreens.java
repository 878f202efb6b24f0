package uk.gov.dwp.jobmatch.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static uk.gov.dwp.jobmatch.browser.Screen.Way.open;
import static uk.gov.dwp.jobmatch.browser.Screen.Way.refusedBy;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.Media;
import java.util.List;
import uk.gov.dwp.jobmatch.browser.Screen.Way;
import uk.gov.dwp.jobmatch.whole.Records;

/** Where somebody looks at an account, and where it is read who did. */
final class AccountScreens {

    private static final String OPEN = "UJS-800001";
    private static final String CLOSED = "UJS-800002";

    static final List<Screen> ALL = List.of(
            new Screen("find-account", "", "adviser", open("/find-account")),
            new Screen(
                    "find-account",
                    Screen.REFUSED,
                    "adviser",
                    open("/find-account").then(refusedBy("look"))),
            new Screen(
                    "account",
                    "",
                    "adviser",
                    lookAt(OPEN).then(AccountScreens::findOutWhatPaperWouldShow).then(Way::unfold)),
            new Screen("account", "without permission", "adviser", lookAt(CLOSED)),
            new Screen("account", "in part", "dutymanager", lookAt(CLOSED).then(askHowItStood("2026-01-05", "10:15"))),
            new Screen(
                    "account",
                    Screen.REFUSED,
                    "dutymanager",
                    lookAt(CLOSED).then(askHowItStood("2012-03-25", "01:30"))),
            new Screen("account", "that is not there", "dutymanager", lookAt("UJS-800003")),
            new Screen("access-log", "", "auditor", AccountScreens::openLog),
            new Screen("access-log", "filtered", "auditor", open("/access-log?actor=adviser")),
            new Screen("access-log", "with nothing in it", "auditor", open("/access-log?actor=nobody-at-all")));

    private AccountScreens() {}

    private static Way lookAt(String account) {
        return (page, desk) -> {
            plant();
            page.navigate("/find-account");
            page.locator("#accountAsked").fill(account);
            page.locator("#lookReason").fill("She is at my desk and asks what she has applied for.");
            page.locator("#look").click();
            page.waitForURL(url -> url.contains("/account?key="));
        };
    }

    private static Way askHowItStood(String day, String time) {
        return (page, desk) -> {
            page.locator("#consent ~ details > summary").click();
            page.locator("#on").fill(day);
            page.locator("#time").fill(time);
            page.locator("form:has(#on) button").click();
            page.waitForURL(url -> url.contains("&time="));
        };
    }

    /** Nothing but that it may not be printed. */
    private static void findOutWhatPaperWouldShow(Page page, DeskAtWork desk) {
        page.emulateMedia(new EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator(".printed-instead")).isVisible();
        assertThat(page.locator("h1")).isHidden();
        page.emulateMedia(new EmulateMediaOptions().setMedia(Media.SCREEN));
        assertThat(page.locator("h1")).isVisible();
    }

    /** After three looks, one of them refused. */
    private static void openLog(Page page, DeskAtWork desk) {
        DeskAtWork.records().change("""
                insert into access_log (at, actor, role, account, reason, consent, result, code)
                select now(), 'adviser', 'adviser', 'UJS-80000' || n, 'She asks what she has applied for',
                    case when n = 2 then 'REVOKED' else 'GIVEN' end, case when n = 2 then 'REFUSED' else 'ALLOWED' end,
                    case when n = 2 then 'NO_CONSENT' else 'SHOWN' end
                from generate_series(1, 3) n
                """);
        page.navigate("/access-log");
    }

    /** Two jobseekers, once however often they are looked at: one lets advisers in, the other has changed her mind. */
    private static void plant() {
        Records records = DeskAtWork.records();
        for (String account : List.of(OPEN, CLOSED)) {
            records.change("""
                    insert into account (reference, kind, origin, opened_at)
                    values (?, 'JOBSEEKER', 'ONLINE', now() - interval '1 year') on conflict do nothing
                    """, account);
            records.change("""
                    insert into account_holder (account, name, email, email_origin, phone, postcode, contact_needs)
                    values (?, 'Sandra Whitlock', 'sandra.whitlock@example.com', 'SITE', '+447700900982', 'LS1 9ZZ', 'Large print')
                    on conflict do nothing
                    """, account);
            records.change("""
                    insert into consent values
                        (?, 1, true, now() - interval '1 year', now(), 'uj-site', 'FEED', '2012-11', 'EN') on conflict do nothing
                    """, account);
        }
        records.change("""
                insert into consent values
                    (?, 2, false, now() - interval '1 day', now(), 'uj-site', 'FEED', '2012-11', 'CY') on conflict do nothing
                """, CLOSED);
        records.change("""
                insert into activity (account, at, id, kind, vacancy, words)
                select ?, date_trunc('hour', now()) - n * interval '31 hours', 'A' || n,
                    (array['SEARCH', 'SEARCH', 'APPLICATION', 'NOTE'])[n % 4 + 1], case when n % 4 = 2 then 'V-47' || n end,
                    (array['welder within 10 miles of Leeds', 'fabrication', 'Welder, Whitlock Welding Ltd', 'Ring them on Friday'])[n % 4 + 1]
                from generate_series(1, 60) n on conflict do nothing
                """, OPEN);
    }
}
