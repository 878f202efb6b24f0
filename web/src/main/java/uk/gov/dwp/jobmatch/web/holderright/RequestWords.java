package uk.gov.dwp.jobmatch.web.holderright;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import uk.gov.dwp.jobmatch.holderright.Decision;
import uk.gov.dwp.jobmatch.holderright.HolderRequest;
import uk.gov.dwp.jobmatch.web.language.Words;
import uk.gov.dwp.jobmatch.worktime.WorkingCalendar;

/** Says of a request how much of its month is left, and what was decided. */
@Named
@RequestScoped
public class RequestWords {

    @Inject
    Words words;

    @Inject
    InstantSource clock;

    /** Whole days, as people count them. */
    public String left(HolderRequest request) {
        long days = ChronoUnit.DAYS.between(today(), request.dueOn());
        if (days == 0) {
            return words.of("holder.due-today");
        }
        return days > 0 ? words.count("holder.days-left", days) : words.count("holder.days-over", -days);
    }

    public boolean isOverdue(HolderRequest request) {
        return !request.state().isEnded() && request.dueOn().isBefore(today());
    }

    /** What was decided, and on what ground or how. */
    public String decision(Decision decision) {
        return decision.ground()
                .map(ground -> words.of("verdict.REFUSE") + ": " + words.of("ground." + ground))
                .orElseGet(() -> words.of("verdict.GRANT")
                        + decision.openIncidents()
                                .map(choice -> ". " + words.of("openIncidents." + choice))
                                .orElse(""));
    }

    private LocalDate today() {
        return WorkingCalendar.dayOf(clock.instant());
    }
}
