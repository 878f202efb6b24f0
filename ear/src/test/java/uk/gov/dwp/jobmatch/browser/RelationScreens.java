package uk.gov.dwp.jobmatch.browser;

import com.microsoft.playwright.Page;
import java.util.List;
import uk.gov.dwp.jobmatch.browser.Screen.Way;
import uk.gov.dwp.jobmatch.outside.PartnerSystem;
import uk.gov.dwp.jobmatch.outside.Submission;

/** Who may see an incident, what it is linked with, and what its raiser is asked for. */
final class RelationScreens {

    static final List<Screen> ALL = List.of(
            new Screen("restricted", "", "teamleader-telford", (page, desk) -> openRestricted(page)),
            new Screen(
                    "incident",
                    "restricted",
                    "dutymanager",
                    ((Way) (page, desk) -> openRestricted(page)).then(Way::unfold)),
            new Screen("incident", Screen.REFUSED, "dutymanager", RelationScreens::refuseRestriction),
            new Screen("incident", "linked", "helpdesk", ((Way) RelationScreens::openLinked).then(Way::unfold)),
            new Screen(
                    "incident",
                    "of the Jobcentre that raised it",
                    "adviser",
                    (page, desk) -> page.navigate("/incident?reference=" + desk.raised())),
            new Screen("tasks", "", "adviser", RelationScreens::openTasks),
            new Screen(
                    "tasks",
                    "with nothing in it",
                    "adviser-walsall",
                    (page, desk) -> page.navigate("/tasks?after=9999999999999-0")),
            new Screen(
                    "tasks",
                    Screen.REFUSED,
                    "adviser",
                    ((Way) RelationScreens::openTasks).then(Way.refusedBy("answer-task"))));

    private RelationScreens() {}

    /** Leads whoever may not open it to the page that says so. */
    private static void openRestricted(Page page) {
        String reference = submitted();
        DeskAtWork.records().change("""
                insert into restriction
                select id, 'helpdesk2', 'Known to a member of staff', 'dutymanager', now() from incident where reference = ?
                """, reference);
        page.navigate("/incident?reference=" + reference);
    }

    private static void refuseRestriction(Page page, DeskAtWork desk) {
        page.navigate("/incident?reference=" + desk.raised());
        Way.unfold(page, desk);
        page.locator("#restrict").click();
        page.locator(".govuk-error-summary").waitFor();
    }

    private static void openTasks(Page page, DeskAtWork desk) {
        DeskAtWork.records().change("""
                insert into raiser_task (id, incident, office, kind, words, asked_by, asked_at, due_at)
                select 900000000 + id, id, office, 'SCREENSHOT', 'What does she see after she has signed in?', 'helpdesk', now(), now()
                from incident where reference = ? on conflict do nothing
                """, desk.raised());
        page.navigate("/tasks?task="
                + DeskAtWork.records().row("select 900000000 + id from incident where reference = ?", desk.raised()));
        page.locator("#answer-task").waitFor();
    }

    private static void openLinked(Page page, DeskAtWork desk) {
        String one = submitted();
        String other = submitted();
        DeskAtWork.records().change("""
                insert into incident_link (id, incident, other, kind, reason, linked_by, linked_at)
                select 900000000 + one.id, one.id, other.id, 'PARENT_OF', 'The same fault', 'helpdesk', now()
                from incident one, incident other where one.reference = ? and other.reference = ?
                """, one, other);
        DeskAtWork.records()
                .change(
                        "update incident set state = 'TAKEN', owner = 'helpdesk', taken_at = now() where reference = ?",
                        one);
        page.navigate("/incident?reference=" + one);
        page.locator("#children").waitFor();
    }

    private static String submitted() {
        return PartnerSystem.ofTelford().raise(Submission.ofEmployer());
    }
}
