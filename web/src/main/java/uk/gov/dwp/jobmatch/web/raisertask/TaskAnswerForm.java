package uk.gov.dwp.jobmatch.web.raisertask;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.amendment.TaskAnswers;
import uk.gov.dwp.jobmatch.amendment.Update;
import uk.gov.dwp.jobmatch.file.FilesRefused;
import uk.gov.dwp.jobmatch.file.ReceivedFile;
import uk.gov.dwp.jobmatch.file.ReceivedFiles;
import uk.gov.dwp.jobmatch.incident.NotPossibleNow;
import uk.gov.dwp.jobmatch.raisertask.NoSuchTask;
import uk.gov.dwp.jobmatch.reception.FormRefused;
import uk.gov.dwp.jobmatch.routing.Refusal;
import uk.gov.dwp.jobmatch.web.access.Page;
import uk.gov.dwp.jobmatch.web.form.ChosenFiles;
import uk.gov.dwp.jobmatch.web.form.Notices;
import uk.gov.dwp.jobmatch.web.form.Problems;
import uk.gov.dwp.jobmatch.web.form.Typed;
import uk.gov.dwp.jobmatch.web.language.ChosenLanguage;
import uk.gov.dwp.jobmatch.web.session.Visitor;

/** Answers the task that stands open: a way to reach the customer, words, or files. */
@Named
@RequestScoped
public class TaskAnswerForm {

    private static final int LONGEST_WORDS = 4000;
    private static final int LONGEST_EMAIL = 254;
    private static final int LONGEST_PHONE = 30;

    @Inject
    TasksPage page;

    @Inject
    TaskAnswers answers;

    @Inject
    ChosenFiles chosen;

    @Inject
    Problems problems;

    @Inject
    Notices notices;

    @Inject
    Visitor visitor;

    @Inject
    ChosenLanguage language;

    private final Typed typed = new Typed();

    public @Nullable String answer() {
        if (!page.isOpen()) {
            problems.add("taskWords", "problem.task-settled");
            return null;
        }
        List<ReceivedFile> files = chosen.of("taskFiles");
        check(files);
        return problems.isPresent() ? null : settle(files);
    }

    private void check(List<ReceivedFile> files) {
        if (typed.text("taskWords").isEmpty()
                && typed.text("newEmail").isEmpty()
                && typed.text("newPhone").isEmpty()
                && files.isEmpty()) {
            problems.add("taskWords", "problem.taskWords");
        }
        problems.checkLength("taskWords", typed.text("taskWords"), LONGEST_WORDS);
        problems.checkLength("newEmail", typed.text("newEmail"), LONGEST_EMAIL);
        problems.checkLength("newPhone", typed.text("newPhone"), LONGEST_PHONE);
    }

    private @Nullable String settle(List<ReceivedFile> files) {
        try {
            String reference =
                    answers.settle(page.getAsked().task().id(), update(files)).reference();
            notices.say("tasks.answered", reference);
            return Page.TASKS.afresh();
        } catch (FormRefused refused) {
            refused.refusals().forEach(this::add);
        } catch (FilesRefused refused) {
            refused.problems()
                    .forEach(problem ->
                            problems.addWords("taskFiles", problem.refusal().words(language.get())));
        } catch (NotPossibleNow | NoSuchTask late) {
            problems.add("taskWords", "problem.task-settled");
        }
        return null;
    }

    private Update update(List<ReceivedFile> files) {
        return new Update(
                page.getAsked().incident().reference(),
                orNull("taskWords"),
                orNull("newEmail"),
                orNull("newPhone"),
                new ReceivedFiles(files));
    }

    private @Nullable String orNull(String field) {
        return typed.text(field).isEmpty() ? null : typed.text(field);
    }

    private void add(Refusal refusal) {
        String field = refusal.field().endsWith("phone") ? "newPhone" : "newEmail";
        problems.addWords(field, refusal.words(language.get()));
    }

    /** Whether a task stands open; a form that was sent stays until its answer is out, so that no words are lost. */
    public boolean isShown() {
        return visitor.hasSent("task-form") || page.isOpen();
    }

    public Map<String, @Nullable Object> getFields() {
        return typed.getFields();
    }
}
