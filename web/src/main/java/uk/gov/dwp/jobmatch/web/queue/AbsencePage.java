package uk.gov.dwp.jobmatch.web.queue;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.assignment.Absence;
import uk.gov.dwp.jobmatch.assignment.Absences;
import uk.gov.dwp.jobmatch.assignment.Colleagues.Colleague;
import uk.gov.dwp.jobmatch.assignment.NoSuchColleague;
import uk.gov.dwp.jobmatch.web.access.Page;
import uk.gov.dwp.jobmatch.web.form.Notices;
import uk.gov.dwp.jobmatch.web.form.Problems;
import uk.gov.dwp.jobmatch.web.form.Typed;
import uk.gov.dwp.jobmatch.web.session.Visitor;
import uk.gov.dwp.jobmatch.worktime.WorkingCalendar;

/** Where somebody of the helpdesk says from when to when they are away, and who looks after their incidents. */
@Named
@RequestScoped
public class AbsencePage {

    private static final String HERE = Page.AWAY.afresh();

    @Inject
    Absences absences;

    @Inject
    ColleagueChoices colleagues;

    @Inject
    Visitor visitor;

    @Inject
    Problems problems;

    @Inject
    Notices notices;

    @Inject
    InstantSource clock;

    private final Typed typed = new Typed();

    public @Nullable String enter() {
        Optional<LocalDate> first = typed.day("firstDay");
        Optional<LocalDate> last = typed.day("lastDay");
        problems.checkChosen("firstDay", first.orElse(null));
        problems.checkChosen("lastDay", last.orElse(null));
        problems.checkGiven("substitute", typed.text("substitute"));
        if (first.isPresent() && last.isPresent()) {
            checkOrder(first.get(), last.get());
        }
        if (first.isEmpty() || last.isEmpty() || problems.isPresent()) {
            return null;
        }
        try {
            absences.enter(first.get(), last.get(), typed.text("substitute"));
        } catch (NoSuchColleague left) {
            problems.add("substitute", "problem.substitute.role");
            return null;
        }
        notices.say("away.entered");
        return HERE;
    }

    public String end() {
        absences.end();
        notices.say("away.ended");
        return HERE;
    }

    private void checkOrder(LocalDate first, LocalDate last) {
        if (last.isBefore(first)) {
            problems.add("lastDay", "problem.lastDay.order");
        } else if (last.isBefore(WorkingCalendar.dayOf(clock.instant()))) {
            problems.add("lastDay", "problem.lastDay.past");
        }
    }

    public Optional<Absence> getMine() {
        return absences.mineToCome();
    }

    /** Whom the visitor may ask to stand in. */
    public List<Colleague> getColleagues() {
        return colleagues.getAll().stream()
                .filter(some -> !some.username().equals(visitor.getUsername()))
                .toList();
    }

    public Map<String, @Nullable Object> getFields() {
        return typed.getFields();
    }
}
