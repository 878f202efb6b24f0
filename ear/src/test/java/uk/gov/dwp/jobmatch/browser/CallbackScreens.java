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
            new Screen(
                    "callback",
                    "",
                    "teamleader-telford",
                    (page, desk) -> page.navigate("/callback?reference=" + desk.offeredCall())),
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
                    (page, desk) -> page.navigate("/callback?reference=" + desk.heldCall())));

    private CallbackScreens() {}

    private static void openTakenCall(Page page, DeskAtWork desk) {
        page.navigate("/callback?reference=" + desk.takenCall());
    }
}
