package uk.gov.dwp.jobmatch.browser;

import static uk.gov.dwp.jobmatch.browser.Screen.Way.refusedBy;

import com.microsoft.playwright.Page;
import java.util.List;
import uk.gov.dwp.jobmatch.browser.Screen.Way;
import uk.gov.dwp.jobmatch.outside.PartnerSystem;
import uk.gov.dwp.jobmatch.outside.Submission;

/** An incident whose clock is stopped, and one whose day is refused. */
final class WaitingScreens {

    static final List<Screen> ALL = List.of(
            new Screen("incident", "waiting", "helpdesk", ((Way) WaitingScreens::openWaiting).then(Way::unfold)),
            new Screen(
                    "incident",
                    Screen.REFUSED + " too early a day",
                    "helpdesk",
                    ((Way) WaitingScreens::askForYesterday).then(refusedBy("begin-waiting"))));

    private WaitingScreens() {}

    private static void openWaiting(Page page, DeskAtWork desk) {
        String reference = PartnerSystem.ofTelford().raise(Submission.ofEmployer());
        DeskAtWork.records().change("""
                        with stopped as (
                            update incident set state = 'WAITING_FOR_CUSTOMER', owner = 'helpdesk', taken_at = now()
                            where reference = ? returning id, due_at),
                        coming as (
                            insert into follow_up (incident, comes_at, words, set_by, set_at)
                            select id, now() + interval '30 days', 'Ring the bakery', 'helpdesk', now() from stopped)
                        insert into pause (incident, number, began_at, due_before) select id, 1, now(), due_at from stopped
                        """, reference);
        page.navigate("/incident?reference=" + reference);
    }

    private static void askForYesterday(Page page, DeskAtWork desk) {
        page.navigate("/incident?reference=" + desk.taken());
        Way.unfold(page, desk);
        page.locator("#waitFor").fill("A screenshot");
        page.locator("#waitUntil").fill("2026-01-02");
    }
}
