package uk.gov.dwp.jobmatch.browser;

import static uk.gov.dwp.jobmatch.browser.Screen.Way.open;
import static uk.gov.dwp.jobmatch.browser.Screen.Way.refusedBy;

import com.microsoft.playwright.Page;
import java.util.List;
import uk.gov.dwp.jobmatch.browser.Screen.Way;

/** The working calendars, as administrators keep them. */
final class CalendarScreens {

    static final List<Screen> ALL = List.of(
            new Screen("calendars", "", "admin", ((Way) CalendarScreens::openWithChange).then(Way::unfold)),
            new Screen("calendars", Screen.REFUSED, "admin", open("/calendars").then(refusedBy("add-day"))),
            new Screen(
                    "calendars",
                    Screen.REFUSED + " hours",
                    "admin",
                    open("/calendars").then(Way::unfold).then(refusedBy("set-hours"))));

    private CalendarScreens() {}

    /** A day of a far year: no other test has anything due there. */
    private static void openWithChange(Page page, DeskAtWork desk) {
        DeskAtWork.records().change("""
                insert into closed_day (nation, day, name, closed, since, reason, changed_by)
                values ('SCOTLAND', '2035-03-01', 'Day of mourning', true, now(), 'Proclaimed', 'admin')
                """);
        page.navigate("/calendars");
    }
}
