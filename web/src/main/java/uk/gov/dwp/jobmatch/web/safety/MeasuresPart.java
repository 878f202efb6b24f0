package uk.gov.dwp.jobmatch.web.safety;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import uk.gov.dwp.jobmatch.callback.Answer;
import uk.gov.dwp.jobmatch.incident.Incident;
import uk.gov.dwp.jobmatch.measure.ControlMeasure;
import uk.gov.dwp.jobmatch.measure.ControlMeasures;
import uk.gov.dwp.jobmatch.worktime.WorkingCalendar;

/** What a reader of an incident or a call must do so that the contact is safe. */
@Named
@RequestScoped
public class MeasuresPart {

    @Inject
    ControlMeasures measures;

    @Inject
    InstantSource clock;

    private final Map<Collection<Long>, List<ControlMeasure>> known = new HashMap<>();

    /** For the one whom an incident is about. */
    public List<ControlMeasure> of(Incident incident) {
        return of(List.of(incident));
    }

    /** For whoever is called with these answers. */
    public List<ControlMeasure> ofAnswers(List<Answer> answers) {
        return of(answers.stream().map(Answer::incident).toList());
    }

    private List<ControlMeasure> of(List<Incident> incidents) {
        return known.computeIfAbsent(incidents.stream().map(Incident::id).toList(), ids -> measures.of(incidents));
    }

    public boolean isOutOfDate(ControlMeasure measure) {
        return measure.isOutOfDate(WorkingCalendar.dayOf(clock.instant()));
    }
}
