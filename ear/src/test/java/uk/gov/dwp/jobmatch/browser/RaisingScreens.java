package uk.gov.dwp.jobmatch.browser;

import static uk.gov.dwp.jobmatch.browser.Screen.Way.open;
import static uk.gov.dwp.jobmatch.browser.Screen.Way.refusedBy;
import static uk.gov.dwp.jobmatch.browser.Screen.Way.tick;

import com.microsoft.playwright.Locator.WaitForOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.List;
import uk.gov.dwp.jobmatch.outside.SampleFile;

/** Where an adviser raises an incident and sees what has become of it. */
final class RaisingScreens {

    static final List<Screen> ALL = List.of(
            new Screen("raise", "", "adviser", open("/raise")),
            new Screen("raise", Screen.REFUSED, "adviser", open("/raise").then(refusedBy("check"))),
            new Screen("raise", "with route", "adviser", open("/raise").then(RaisingScreens::checkRoute)),
            new Screen("raise", "of a known customer", "adviser", open("/raise").then(RaisingScreens::checkKnown)),
            new Screen("raise", "with files", "adviser", open("/raise").then(RaisingScreens::attachFiles)),
            new Screen("raise", "at risk", "adviser", open("/raise").then(tick("safety-YES"))),
            new Screen(
                    "confirmation",
                    "",
                    "adviser",
                    (page, desk) -> page.navigate("/confirmation?reference=" + desk.raised())),
            new Screen(
                    "safety-stop",
                    "",
                    "adviser",
                    (page, desk) -> page.navigate("/safety-stop?reference=" + desk.atRisk())),
            new Screen("raised", "", "adviser", open("/raised")));

    private RaisingScreens() {}

    private static void checkRoute(Page page, DeskAtWork desk) {
        page.locator("#email").fill("sandra.whitlock@example.com");
        page.locator("#category").selectOption("MATCHING");
        page.locator("#summary").fill("Only welding jobs are matched");
        page.locator("#detail").fill("She is shown welding jobs and is a piano teacher.");
        page.locator("#check").click();
        page.locator("#route").waitFor();
    }

    private static void checkKnown(Page page, DeskAtWork desk) {
        page.locator("#phone")
                .fill(DeskAtWork.records().row("select phone from incident where reference = ?", desk.raised()));
        checkRoute(page, desk);
        page.locator("#same-customer").waitFor();
    }

    private static void attachFiles(Page page, DeskAtWork desk) {
        page.locator("#files").setInputFiles(new FilePayload[] {
            new FilePayload("What she sees.png", "image/png", SampleFile.png(40_000)),
            new FilePayload("Her words.txt", "text/plain", SampleFile.text("I cannot weld."))
        });
        checkRoute(page, desk);
        page.locator("[name=heldFile]").nth(1).waitFor(new WaitForOptions().setState(WaitForSelectorState.ATTACHED));
    }
}
