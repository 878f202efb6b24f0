package uk.gov.dwp.jobmatch.web.incident;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.incident.Incident;
import uk.gov.dwp.jobmatch.incident.IncidentDesk;
import uk.gov.dwp.jobmatch.incident.IncidentFile;
import uk.gov.dwp.jobmatch.incident.NoSuchIncident;
import uk.gov.dwp.jobmatch.incident.Outcome;
import uk.gov.dwp.jobmatch.incident.RestrictedRecord;
import uk.gov.dwp.jobmatch.web.access.Page;
import uk.gov.dwp.jobmatch.web.form.Changes;
import uk.gov.dwp.jobmatch.web.form.Lookup;
import uk.gov.dwp.jobmatch.web.form.Notices;
import uk.gov.dwp.jobmatch.web.form.Problems;
import uk.gov.dwp.jobmatch.web.form.Typed;

/** One incident: what it is about, where its answer goes and why, what has happened, and what may be done now. */
@Named
@RequestScoped
public class IncidentPage {

    private static final int LONGEST_REASON = 1000;

    /** Something that is done to an incident, if it is still at the version that the reader saw. */
    public interface Deed {
        void to(long id, int version);
    }

    @Inject
    IncidentFile file;

    @Inject
    IncidentDesk desk;

    @Inject
    Changes changes;

    @Inject
    Problems problems;

    @Inject
    Notices notices;

    @Inject
    Lookup lookup;

    @Inject
    Recipients recipients;

    /** Known from the first phase on: what a page shows decides what Faces reads of a form that was sent. */
    @Inject
    @ManagedProperty("#{param.reference}")
    @Nullable
    String asked;

    private final Typed typed = new Typed();
    private String reference = "";
    private int version;
    private @Nullable Incident incident;

    @PostConstruct
    void begin() {
        reference = asked == null ? "" : asked;
    }

    /** Opens it, or says that it is restricted, or answers as if there were none. */
    public void open() {
        try {
            version = getIncident().version();
        } catch (RestrictedRecord closed) {
            lookup.restricted(reference);
        } catch (NoSuchIncident nobodyKnows) {
            lookup.notFound();
        }
    }

    public @Nullable String take() {
        return act("take", "incident.taken", () -> desk.take(id(), version));
    }

    public @Nullable String putBack() {
        checkText("putBackReason", LONGEST_REASON);
        return act(
                "putBackReason", "incident.put-back", () -> desk.putBack(id(), version, typed.text("putBackReason")));
    }

    public @Nullable String close() {
        Outcome outcome = typed.choice("outcome", Outcome.class);
        problems.checkChosen("outcome", outcome);
        checkText("closeReason", LONGEST_REASON);
        return act("closeReason", "incident.closed", () -> {
            if (outcome != null) {
                desk.close(id(), version, outcome, typed.text("closeReason"));
            }
        });
    }

    public @Nullable String reopen() {
        checkText("reopenReason", LONGEST_REASON);
        return act("reopenReason", "incident.reopened", () -> desk.reopen(id(), version, typed.text("reopenReason")));
    }

    private void checkText(String field, int longest) {
        problems.checkGiven(field, typed.text(field));
        problems.checkLength(field, typed.text(field), longest);
    }

    private @Nullable String act(String field, String done, Runnable deed) {
        return act(field, done, (id, seen) -> deed.run());
    }

    /** Does a deed to the incident as the reader saw it and says so, or stays and says why not; for the parts of this page. */
    public @Nullable String act(String field, String done, Deed deed) {
        if (problems.isPresent()) {
            return null;
        }
        String next = changes.attempt(field, () -> {
            deed.to(id(), version);
            notices.say(done);
            return again();
        });
        if (next == null) {
            incident = null;
            version = getIncident().version();
        }
        return next;
    }

    /** Where the reader comes to this page afresh. */
    public String again() {
        return Page.INCIDENT.afresh("reference", reference);
    }

    private long id() {
        return getIncident().id();
    }

    public Incident getIncident() {
        if (incident == null) {
            incident = file.open(reference);
        }
        return incident;
    }

    /** Whether somebody has written into a field, which must then stand open. */
    public boolean writing(String field) {
        return !typed.text(field).isEmpty() || !problems.of(field).isEmpty();
    }

    /** How it can be closed; a duplicate is closed where it is linked with the one that stays open. */
    public Set<Outcome> getOutcomes() {
        return EnumSet.complementOf(EnumSet.of(Outcome.DUPLICATE));
    }

    public Map<String, @Nullable Object> getFields() {
        return typed.getFields();
    }

    public String getReference() {
        return reference;
    }

    public void setReference(String reference) {
        this.reference = reference;
    }

    /** The version that the reader has seen; it travels with every form. */
    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }
}
