package uk.gov.dwp.jobmatch.browser;

import static uk.gov.dwp.jobmatch.browser.Screen.Way.open;
import static uk.gov.dwp.jobmatch.browser.Screen.Way.refusedBy;

import com.microsoft.playwright.Page;
import java.util.List;
import uk.gov.dwp.jobmatch.browser.Screen.Way;

/** The boards of calls, and one call in its states. */
final class CallbackScreens {

    static final List<Screen> ALL = List.of(
            new Screen("callbacks", "", "teamleader-telford", open("/callbacks")),
            new Screen("callbacks", "to allocate", "qat", open("/callbacks")),
            new Screen("callbacks", Screen.REFUSED, "qat", open("/callbacks").then(refusedBy("allocate"))),
            new Screen("callbacks", "of all", "dutymanager", open("/callbacks")),
            new Screen("callbacks", "with nothing on it", "teamleader-southend", open("/callbacks")),
            new Screen("callbacks", "of one group", "dutymanager", open("/callbacks?group=SERCO_QAT&order=LONGEST")),
            new Screen("callbacks", "held", "dutymanager", open("/callbacks?view=HELD")),
            new Screen("callbacks", "for later", "teamleader-telford", CallbackScreens::openLater),
            new Screen("accounted-calls", "", "dutymanager", open("/accounted-calls")),
            new Screen("accounted-calls", "with a breach", "admin", CallbackScreens::openWhileACallIsForgotten),
            new Screen("callback", "", "teamleader-telford", CallbackScreens::openUntouched),
            new Screen("callback", "taken", "teamleader-telford", CallbackScreens::openTakenCall),
            new Screen(
                    "callback",
                    Screen.REFUSED,
                    "teamleader-telford",
                    ((Way) CallbackScreens::openTakenCall).then(refusedBy("record"))),
            new Screen(
                    "callback",
                    "held",
                    "dutymanager",
                    (page, desk) -> page.navigate("/callback?reference=" + desk.heldCall())),
            new Screen(
                    "callback",
                    Screen.REFUSED,
                    "dutymanager",
                    ((Way) (page, desk) -> page.navigate("/callback?reference=" + desk.heldCall()))
                            .then(refusedBy("release"))),
            new Screen(
                    "callback",
                    "unfolded",
                    "teamleader-telford",
                    ((Way) CallbackScreens::openPassedOn).then(Way::unfold)),
            new Screen(
                    "callbacks",
                    "passed on",
                    "teamleader-dundee",
                    ((Way) CallbackScreens::passOn).then(open("/callbacks?view=PASSED_ON"))));

    private CallbackScreens() {}

    /** Nobody has called for most of its time. */
    private static void openUntouched(Page page, DeskAtWork desk) {
        DeskAtWork.records()
                .change("update callback set alerted_at = now() where id = ?", numberOf(desk.offeredCall()));
        page.navigate("/callback?reference=" + desk.offeredCall());
    }

    private static void openLater(Page page, DeskAtWork desk) {
        DeskAtWork.records()
                .change(
                        "update callback set next_attempt_at = now() + interval '2 days' where id = ?",
                        numberOf(desk.takenCall()));
        page.navigate("/callbacks?view=LATER");
    }

    private static void openPassedOn(Page page, DeskAtWork desk) {
        passOn(page, desk);
        openTakenCall(page, desk);
    }

    /** It was Dundee's before. */
    private static void passOn(Page page, DeskAtWork desk) {
        DeskAtWork.records().change("""
                        insert into callback_transfer
                        select -1, id, entry, 'TEAM_LEADER_DUNDEE', owner_group, now(), 'teamleader-dundee'
                        from callback where id = ? on conflict do nothing
                        """, numberOf(desk.takenCall()));
    }

    /** An incident waits for a call that nobody owes any more. */
    private static void openWhileACallIsForgotten(Page page, DeskAtWork desk) {
        String change = "update incident set state = ? where reference = ?";
        DeskAtWork.records().change(change, "CALLBACK_OWED", desk.told());
        try {
            page.navigate("/accounted-calls");
        } finally {
            DeskAtWork.records().change(change, "CLOSED", desk.told());
        }
    }

    private static long numberOf(String call) {
        return Long.parseLong(call.substring("CB-".length()));
    }

    private static void openTakenCall(Page page, DeskAtWork desk) {
        page.navigate("/callback?reference=" + desk.takenCall());
    }
}
