package uk.gov.dwp.jobmatch.browser;

import static uk.gov.dwp.jobmatch.browser.Screen.Way.open;
import static uk.gov.dwp.jobmatch.browser.Screen.Way.refusedBy;

import com.microsoft.playwright.Page;
import java.util.List;
import uk.gov.dwp.jobmatch.browser.Screen.Way;

/** Where the helpdesk finds its work. */
final class WorkScreens {

    static final List<Screen> ALL = List.of(
            new Screen("my-work", "", "helpdesk", open("/my-work")),
            new Screen("my-work", "session ending", "helpdesk", open("/my-work").then(WorkScreens::letSessionEnd)),
            new Screen("queue", "", "helpdesk", open("/queue")),
            new Screen("queue", "with nothing in it", "helpdesk", open("/queue?view=OVERDUE&language=CY")),
            new Screen(
                    "queue",
                    "filtered",
                    "helpdesk",
                    open("/queue?view=ALL&priority=STANDARD&site=TELFORD&order=NEWEST")),
            new Screen("queue", "unfolded", "dutymanager", ((Way) WorkScreens::saveView).then(Way::unfold)),
            new Screen(
                    "queue", Screen.REFUSED, "helpdesk", open("/queue?view=ALL").then(refusedBy("assign"))),
            new Screen("away", "", "helpdesk", open("/away")),
            new Screen("away", Screen.REFUSED, "helpdesk", open("/away").then(refusedBy("away"))));

    private WorkScreens() {}

    private static void saveView(Page page, DeskAtWork desk) {
        page.navigate("/queue?view=TEAM&priority=PRIORITY");
        Way.unfold(page, desk);
        page.locator("#viewName").fill("Priority with colleagues");
        page.locator("#viewShared").check();
        page.locator("#save-view").click();
        page.locator(".moj-alert--success").waitFor();
    }

    private static void letSessionEnd(Page page, DeskAtWork desk) {
        page.locator("dialog").evaluate("dialog => dialog.showModal()");
    }
}
