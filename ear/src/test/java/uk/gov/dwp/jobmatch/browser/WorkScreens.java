package uk.gov.dwp.jobmatch.browser;

import static uk.gov.dwp.jobmatch.browser.Screen.Way.open;

import com.microsoft.playwright.Page;
import java.util.List;

/** Where the helpdesk finds its work. */
final class WorkScreens {

    static final List<Screen> ALL = List.of(
            new Screen("my-work", "", "helpdesk", open("/my-work")),
            new Screen("my-work", "session ending", "helpdesk", open("/my-work").then(WorkScreens::letSessionEnd)),
            new Screen("queue", "", "helpdesk", open("/queue")),
            new Screen("queue", "with nothing in it", "helpdesk", open("/queue?view=OVERDUE&priority=STANDARD")));

    private WorkScreens() {}

    private static void letSessionEnd(Page page, DeskAtWork desk) {
        page.locator("dialog").evaluate("dialog => dialog.showModal()");
    }
}
