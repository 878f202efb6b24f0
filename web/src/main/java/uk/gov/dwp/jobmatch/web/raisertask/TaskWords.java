package uk.gov.dwp.jobmatch.web.raisertask;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import uk.gov.dwp.jobmatch.raisertask.RaiserTask;
import uk.gov.dwp.jobmatch.web.language.ChosenLanguage;
import uk.gov.dwp.jobmatch.web.language.Words;

/** Says what a task asks for: in the helpdesk's own words, or in those of the refusal that it came from. */
@Named
@RequestScoped
public class TaskWords {

    @Inject
    Words words;

    @Inject
    ChosenLanguage language;

    public String of(RaiserTask task) {
        return words.of("taskKind." + task.kind()) + ": " + inWords(task);
    }

    /** Without what kind of thing it is. */
    public String inWords(RaiserTask task) {
        return task.words()
                .or(() -> task.refusal().map(refusal -> refusal.words(language.get())))
                .orElse("");
    }
}
