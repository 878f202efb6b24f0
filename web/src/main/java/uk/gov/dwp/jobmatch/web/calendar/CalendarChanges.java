package uk.gov.dwp.jobmatch.web.calendar;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.calendar.CalendarRefused;
import uk.gov.dwp.jobmatch.web.access.Page;
import uk.gov.dwp.jobmatch.web.form.Problems;

/** Makes a change of the calendars, or says at its field why it cannot be made. */
@RequestScoped
public class CalendarChanges {

    @Inject
    Problems problems;

    @Nullable
    String make(String field, Runnable deed) {
        if (problems.isPresent()) {
            return null;
        }
        try {
            deed.run();
            return Page.CALENDARS.afresh();
        } catch (CalendarRefused refused) {
            problems.add(field, "problem.calendar." + refused.why());
            return null;
        }
    }
}
