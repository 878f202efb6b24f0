package uk.gov.dwp.jobmatch.browser;

import static uk.gov.dwp.jobmatch.browser.Screen.Way.refusedBy;

import com.microsoft.playwright.Page;
import java.util.List;
import uk.gov.dwp.jobmatch.browser.Screen.Way;
import uk.gov.dwp.jobmatch.outside.PartnerSystem;
import uk.gov.dwp.jobmatch.outside.SampleFile;
import uk.gov.dwp.jobmatch.outside.Submission;

/** One incident, in its states. */
final class IncidentScreens {

    static final List<Screen> ALL = List.of(
            new Screen(
                    "incident",
                    "new",
                    "helpdesk2",
                    (page, desk) -> page.navigate("/incident?reference=" + desk.raised())),
            new Screen("incident", "", "helpdesk", IncidentScreens::openTaken),
            new Screen(
                    "incident",
                    Screen.REFUSED,
                    "helpdesk",
                    ((Way) IncidentScreens::openTaken).then(refusedBy("send-reply"))),
            new Screen("incident", "unfolded", "helpdesk", ((Way) IncidentScreens::openTaken).then(Way::unfold)),
            new Screen(
                    "incident",
                    "told to the end",
                    "adviser",
                    (page, desk) -> page.navigate("/incident?reference=" + desk.told())),
            new Screen("incident", "with files", "helpdesk", IncidentScreens::openWithFiles),
            new Screen(
                    "incident",
                    "at risk",
                    "dutymanager",
                    (page, desk) -> page.navigate("/incident?reference=" + desk.atRisk())));

    private IncidentScreens() {}

    /** One file in each state that it can be in. */
    private static void openWithFiles(Page page, DeskAtWork desk) {
        Submission submission = Submission.ofEmployer();
        for (int i = 1; i <= 5; i++) {
            submission = submission.attaching("Screenshot " + i + ".png", "image/png", SampleFile.png(i * 300_000));
        }
        String reference = PartnerSystem.ofTelford().raise(submission);
        DeskAtWork.records().change("""
                        update attachment
                        set state = (array['WAITING', 'CLEAN', 'INFECTED', 'NOT_SCANNED', 'UNREADABLE'])[position],
                            finding = 'Win.Test.EICAR_HDB-1'
                        where incident = (select id from incident where reference = ?)
                        """, reference);
        page.navigate("/incident?reference=" + reference);
    }

    private static void openTaken(Page page, DeskAtWork desk) {
        page.navigate("/incident?reference=" + desk.taken());
    }
}
