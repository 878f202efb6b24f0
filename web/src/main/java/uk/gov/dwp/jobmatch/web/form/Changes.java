package uk.gov.dwp.jobmatch.web.form;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.incident.ChangedByAnother;
import uk.gov.dwp.jobmatch.incident.NotPossibleNow;
import uk.gov.dwp.jobmatch.web.language.Names;
import uk.gov.dwp.jobmatch.web.language.Times;

/** Tells the second of two people who act on the same record who was first; what they typed is left where it is. */
@RequestScoped
public class Changes {

    @Inject
    Problems problems;

    @Inject
    Names names;

    @Inject
    Times times;

    /**
     * Does a deed and returns where to go after it, or stays on the page and says why it could not be done.
     *
     * @param field id of what the reader should go back to
     */
    public @Nullable String attempt(String field, Supplier<String> deed) {
        try {
            return deed.get();
        } catch (ChangedByAnother change) {
            problems.add(field, "problem.changed", names.actor(change.by()), times.soon(change.at()));
        } catch (NotPossibleNow change) {
            problems.add(field, "problem.not-possible");
        }
        return null;
    }
}
