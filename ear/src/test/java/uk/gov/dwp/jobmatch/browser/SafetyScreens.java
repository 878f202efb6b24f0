package uk.gov.dwp.jobmatch.browser;

import static uk.gov.dwp.jobmatch.browser.Screen.Way.open;
import static uk.gov.dwp.jobmatch.browser.Screen.Way.refusedBy;

import com.microsoft.playwright.Page;
import java.util.List;
import uk.gov.dwp.jobmatch.browser.Screen.Way;

/** Where somebody says that there is danger, and where the duty manager sees it. */
final class SafetyScreens {

    static final List<Screen> ALL = List.of(
            new Screen("staff-safety", "", "teamleader-telford", open("/staff-safety")),
            new Screen(
                    "staff-safety", "recorded", "adviser", open("/staff-safety").then(SafetyScreens::record)),
            new Screen("my-work", "with an alert", "dutymanager", SafetyScreens::openWithBanner),
            new Screen("safety-alerts", "", "dutymanager", open("/safety-alerts")),
            new Screen("safety-alert", "", "dutymanager", SafetyScreens::openAlert),
            new Screen(
                    "safety-alert",
                    Screen.REFUSED,
                    "dutymanager",
                    ((Way) SafetyScreens::openAlert).then(refusedBy("close-alert"))),
            new Screen("safety-alert", "closed", "auditor", SafetyScreens::openClosedAlert));

    private SafetyScreens() {}

    private static void record(Page page, DeskAtWork desk) {
        page.locator("#safetyWhat").fill("A man at the front desk is shouting and has a glass in his hand.");
        page.locator("#raise-alert").click();
        page.waitForURL(url -> url.contains("recorded="));
    }

    private static void openWithBanner(Page page, DeskAtWork desk) {
        change("""
                acknowledged_at = null, acknowledged_by = null, closed_at = null, closed_by = null, done = null
                """, desk);
        page.navigate("/my-work");
        page.locator(".duty-alert").waitFor();
    }

    private static void openAlert(Page page, DeskAtWork desk) {
        openWithBanner(page, desk);
        page.navigate("/safety-alert?alert=" + alertOf(desk));
    }

    private static void openClosedAlert(Page page, DeskAtWork desk) {
        change("""
                acknowledged_at = now(), acknowledged_by = 'dutymanager', closed_at = now(), closed_by = 'dutymanager',
                done = 'Security went there at once. The adviser is safe, and the office knows what to do.'
                """, desk);
        page.navigate("/safety-alert?alert=" + alertOf(desk));
    }

    private static void change(String columns, DeskAtWork desk) {
        DeskAtWork.records().change("update safety_alert set " + columns + " where about = ?", desk.atRisk());
    }

    private static String alertOf(DeskAtWork desk) {
        return DeskAtWork.records().row("select id from safety_alert where about = ?", desk.atRisk());
    }
}
