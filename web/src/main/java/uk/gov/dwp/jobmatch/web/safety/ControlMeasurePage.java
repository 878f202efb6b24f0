package uk.gov.dwp.jobmatch.web.safety;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.incident.Incident;
import uk.gov.dwp.jobmatch.incident.IncidentFile;
import uk.gov.dwp.jobmatch.incident.NoSuchIncident;
import uk.gov.dwp.jobmatch.measure.ControlMeasure;
import uk.gov.dwp.jobmatch.measure.ControlMeasures;
import uk.gov.dwp.jobmatch.measure.Instruction;
import uk.gov.dwp.jobmatch.measure.SafeWay;
import uk.gov.dwp.jobmatch.web.access.Page;
import uk.gov.dwp.jobmatch.web.form.Changes;
import uk.gov.dwp.jobmatch.web.form.Lookup;
import uk.gov.dwp.jobmatch.web.form.Notices;
import uk.gov.dwp.jobmatch.web.form.Problems;
import uk.gov.dwp.jobmatch.web.form.Typed;
import uk.gov.dwp.jobmatch.worktime.WorkingCalendar;

/** Sets a control measure for whoever an incident is about, or reviews or ends one that stands. */
@Named
@RequestScoped
public class ControlMeasurePage {

    private static final int LONGEST = 500;

    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

    @Inject
    ControlMeasures measures;

    @Inject
    IncidentFile incidents;

    @Inject
    Changes changes;

    @Inject
    Problems problems;

    @Inject
    Notices notices;

    @Inject
    Lookup lookup;

    @Inject
    InstantSource clock;

    /** Known from the first phase on: what a page shows decides what Faces reads of a form that was sent. */
    @Inject
    @ManagedProperty("#{param.measure}")
    @Nullable
    String asked;

    @Inject
    @ManagedProperty("#{param.reference}")
    @Nullable
    String reference;

    private final Typed typed = new Typed();
    private int version;
    private @Nullable ControlMeasure measure;
    private @Nullable Incident incident;

    @PostConstruct
    void begin() {
        look();
        if (measure != null) {
            version = measure.version();
            typed.put("safeWay", measure.way().name());
            typed.put("measureDetail", measure.detail().orElse(""));
            typed.put("measureReview", measure.reviewOn().toString());
        }
    }

    private void look() {
        boolean isNew = asked == null || asked.isEmpty();
        measure = isNew ? null : found(asked);
        incident = isNew && reference != null ? opened(reference) : null;
    }

    private @Nullable ControlMeasure found(@Nullable String number) {
        return number != null && NUMBER.matcher(number).matches()
                ? measures.find(Long.parseLong(number)).orElse(null)
                : null;
    }

    private @Nullable Incident opened(String known) {
        try {
            return incidents.open(known);
        } catch (NoSuchIncident nobodyKnows) {
            return null;
        }
    }

    /** Answers as if there were no such page where there is neither a measure nor an incident to set one for. */
    public void open() {
        if (!isPresent()) {
            lookup.notFound();
        }
    }

    public boolean isPresent() {
        return measure != null || incident != null;
    }

    /** Sets it, or says that it was reviewed and how it stands now. */
    public @Nullable String save() {
        LocalDate review = review();
        SafeWay way = typed.choice("safeWay", SafeWay.class);
        problems.checkChosen("safeWay", way);
        problems.checkLength("measureDetail", typed.text("measureDetail"), LONGEST);
        if (problems.isPresent() || way == null || review == null) {
            return null;
        }
        Instruction instruction = new Instruction(way, typed.text("measureDetail"), review);
        Incident about = incident;
        if (about != null) {
            measures.set(about, instruction);
            notices.say("measure.set");
            return Page.INCIDENT.afresh("reference", about.reference());
        }
        return act("safeWay", "measure.changed", seen -> measures.change(seen.id(), version, instruction));
    }

    /** Ends it. */
    public @Nullable String end() {
        String why = typed.text("measureEnd");
        problems.checkGiven("measureEnd", why);
        problems.checkLength("measureEnd", why, LONGEST);
        return problems.isPresent()
                ? null
                : act("measureEnd", "measure.ended", seen -> measures.end(seen.id(), version, why));
    }

    private @Nullable String act(String field, String said, Consumer<ControlMeasure> deed) {
        String next = changes.attempt(field, () -> {
            deed.accept(Objects.requireNonNull(measure));
            notices.say(said);
            return Page.CONTROL_MEASURES.afresh();
        });
        if (next == null) {
            look();
        }
        return next;
    }

    private @Nullable LocalDate review() {
        LocalDate today = WorkingCalendar.dayOf(clock.instant());
        LocalDate review = typed.day("measureReview")
                .filter(day -> Instruction.isReviewable(day, today))
                .orElse(null);
        problems.checkChosen("measureReview", review);
        return review;
    }

    /** The one that stands; null where one is being set. */
    public @Nullable ControlMeasure getMeasure() {
        return measure;
    }

    /** The incident to set one for; null where one is being reviewed. */
    public @Nullable Incident getIncident() {
        return incident;
    }

    public SafeWay[] getWays() {
        return SafeWay.values();
    }

    public Map<String, @Nullable Object> getFields() {
        return typed.getFields();
    }

    /** It travels with every form. */
    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }
}
