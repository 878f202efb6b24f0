package uk.gov.dwp.jobmatch.web.waiting;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.waiting.FollowUpRefused;
import uk.gov.dwp.jobmatch.web.form.Problems;
import uk.gov.dwp.jobmatch.web.form.Typed;
import uk.gov.dwp.jobmatch.web.language.Times;

/** Reads the day on which something is to come back, and says what is wrong with it. */
@RequestScoped
public class ComingDay {

    @Inject
    Problems problems;

    @Inject
    Times times;

    /** The day that was typed; null where there is none, or it cannot be read, which the field then says. */
    public @Nullable LocalDate optional(String field, Typed typed) {
        if (typed.text(field).isEmpty()) {
            return null;
        }
        Optional<LocalDate> day = typed.day(field);
        if (day.isEmpty()) {
            problems.add(field, "problem.day");
        }
        return day.orElse(null);
    }

    /** Does a deed that sets such a day; where the day is refused, the field says why and suggests another. */
    public @Nullable String attempt(String field, Supplier<@Nullable String> deed) {
        try {
            return deed.get();
        } catch (FollowUpRefused refused) {
            problems.add(field, "problem.day." + refused.why(), times.day(refused.suggested()));
            return null;
        }
    }
}
