package uk.gov.dwp.jobmatch.browser;

import static uk.gov.dwp.jobmatch.browser.Screen.Way.open;
import static uk.gov.dwp.jobmatch.browser.Screen.Way.refusedBy;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.util.List;
import uk.gov.dwp.jobmatch.browser.Screen.Way;
import uk.gov.dwp.jobmatch.outside.PartnerSystem;
import uk.gov.dwp.jobmatch.outside.StaffMember;
import uk.gov.dwp.jobmatch.outside.Submission;

/** What an incident shows to those who write on it together, and the templates that they write from. */
final class WritingScreens {

    static final List<Screen> ALL = List.of(
            new Screen("incident", "with a draft that cannot be sent", "helpdesk", WritingScreens::openWithDraft),
            new Screen(
                    "incident",
                    Screen.REFUSED + " as it was changed meanwhile",
                    "helpdesk2",
                    WritingScreens::sendSecond),
            new Screen("incident", "with a template", "helpdesk2", WritingScreens::insertTemplate),
            new Screen(
                    "incident",
                    Screen.REFUSED + " for a name that nobody has",
                    "helpdesk2",
                    WritingScreens::tellNobody),
            new Screen("my-work", "with a mention", "helpdesk", WritingScreens::beMentioned),
            new Screen("templates", "", "policy", open("/templates")),
            new Screen("template", "", "dutymanager", open("/template?id=11")),
            new Screen("template", "unfolded", "policy", open("/template?id=11").then(Way::unfold)),
            new Screen(
                    "template", "previewed", "policy", open("/template?id=11").then(WritingScreens::preview)),
            new Screen("template", "new", "policy", open("/template")),
            new Screen("template", Screen.REFUSED, "policy", open("/template").then(refusedBy("publish"))));

    private WritingScreens() {}

    private static String submitted() {
        return PartnerSystem.ofTelford()
                .raise(Submission.ofEmployerWithoutEmail().with("phone", Phones.fresh()));
    }

    /** A colleague is writing on it as well. */
    private static void openWithDraft(Page page, DeskAtWork desk) {
        String reference = submitted();
        DeskAtWork.records().change("""
                insert into draft (incident, writer, writing, words, saved_at)
                select id, 'helpdesk', 'REPLY', 'The closing date was wrong.', now() from incident where reference = ?
                """, reference);
        DeskAtWork.records().change("""
                insert into presence (incident, person, writing, since, seen_at)
                select id, person, writing, now() - interval '2 minutes', now()
                from incident, (values ('helpdesk2', 'REPLY'), ('dutymanager', null)) other (person, writing)
                where reference = ?
                """, reference);
        page.navigate("/incident?reference=" + reference);
    }

    private static String take(Page page) {
        String reference = submitted();
        page.navigate("/incident?reference=" + reference);
        page.locator("#take").click();
        page.locator("#reply").waitFor();
        return reference;
    }

    private static void sendSecond(Page page, DeskAtWork desk) {
        String reference = take(page);
        page.locator("#reply").fill("The closing date was wrong.");
        StaffMember.signedInAs("helpdesk").addNote(reference, "They rang again at noon.");
        page.locator("#send-reply").click();
        page.locator(".since").waitFor();
    }

    private static void tellNobody(Page page, DeskAtWork desk) {
        page.navigate("/incident?reference=" + submitted());
        Way.unfold(page, desk);
        page.locator("#note").fill("@nobody-of-this-name Have you seen this before?");
        page.locator("#add-note").click();
        page.locator("#note-error").waitFor();
    }

    private static void beMentioned(Page page, DeskAtWork desk) {
        StaffMember.signedInAs("helpdesk2").addNote(submitted(), "@helpdesk Have you seen this before?");
        page.navigate("/my-work");
        page.locator("#mentions-form").waitFor();
    }

    private static void insertTemplate(Page page, DeskAtWork desk) {
        take(page);
        page.locator("#template").selectOption(new SelectOption().setValue("6"));
        page.locator("#templateLanguage").selectOption(new SelectOption().setValue("CY"));
        page.locator("#insert-template").click();
        page.locator("[data-focus]").waitFor();
    }

    private static void preview(Page page, DeskAtWork desk) {
        page.locator("#preview").click();
        page.locator("[data-focus]").waitFor();
    }
}
