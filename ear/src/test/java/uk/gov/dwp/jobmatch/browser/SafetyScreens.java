package uk.gov.dwp.jobmatch.browser;

import static uk.gov.dwp.jobmatch.browser.Screen.Way.open;
import static uk.gov.dwp.jobmatch.browser.Screen.Way.refusedBy;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.List;
import uk.gov.dwp.jobmatch.browser.Screen.Way;
import uk.gov.dwp.jobmatch.worktime.WorkingCalendar;

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
            new Screen("safety-alert", "closed", "auditor", SafetyScreens::openClosedAlert),
            new Screen("control-measure", "", "dutymanager", SafetyScreens::openNewMeasure),
            new Screen(
                    "control-measure",
                    Screen.REFUSED,
                    "dutymanager",
                    ((Way) SafetyScreens::openNewMeasure).then(refusedBy("save-measure"))),
            new Screen("incident", "with a control measure", "dutymanager", SafetyScreens::setMeasure),
            new Screen(
                    "control-measure",
                    "to review",
                    "dutymanager",
                    ((Way) SafetyScreens::setMeasure).then(SafetyScreens::review)),
            new Screen(
                    "control-measures",
                    "",
                    "dutymanager",
                    ((Way) SafetyScreens::setMeasure).then(open("/control-measures"))),
            new Screen(
                    "callback",
                    "with a control measure",
                    "dutymanager",
                    ((Way) SafetyScreens::setMeasure).then(SafetyScreens::openHeldCall)));

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

    private static void openNewMeasure(Page page, DeskAtWork desk) {
        page.navigate("/control-measure?reference=" + heldIncident(desk));
    }

    /** One that is overdue, set once however often it is shown. */
    private static void setMeasure(Page page, DeskAtWork desk) {
        if (DeskAtWork.records().rows("select id from control_measure").isEmpty()) {
            openNewMeasure(page, desk);
            page.locator("#safeWay").check();
            page.locator("#measureDetail").fill("At the table by the door, with Mo Evans.");
            page.locator("#measureReview")
                    .fill(LocalDate.now(WorkingCalendar.LONDON).plusMonths(3).toString());
            page.locator("#save-measure").click();
            page.locator(".measures").waitFor();
            DeskAtWork.records().change("update control_measure set review_on = current_date - 1");
        }
        page.navigate("/incident?reference=" + heldIncident(desk));
        page.locator(".measures").waitFor();
    }

    private static void review(Page page, DeskAtWork desk) {
        page.locator(".measures a").click();
        page.locator("#end-measure").waitFor();
    }

    private static void openHeldCall(Page page, DeskAtWork desk) {
        page.navigate("/callback?reference=" + desk.heldCall());
        page.locator(".measures").waitFor();
    }

    private static String heldIncident(DeskAtWork desk) {
        return DeskAtWork.records().row("""
                        select i.reference from incident i join callback c on c.incident = i.id where 'CB-' || c.id = ?
                        """, desk.heldCall());
    }

    private static void change(String columns, DeskAtWork desk) {
        DeskAtWork.records().change("update safety_alert set " + columns + " where about = ?", desk.atRisk());
    }

    private static String alertOf(DeskAtWork desk) {
        return DeskAtWork.records().row("select id from safety_alert where about = ?", desk.atRisk());
    }
}
