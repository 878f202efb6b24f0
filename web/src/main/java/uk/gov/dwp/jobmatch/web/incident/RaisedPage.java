package uk.gov.dwp.jobmatch.web.incident;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.incident.Incident;
import uk.gov.dwp.jobmatch.incident.IncidentFile;
import uk.gov.dwp.jobmatch.incident.NoSuchIncident;
import uk.gov.dwp.jobmatch.incident.RestrictedRecord;
import uk.gov.dwp.jobmatch.web.form.Lookup;

/** What an adviser's Jobcentre has raised: the list, and the page that follows a form that was sent. */
@Named
@RequestScoped
public class RaisedPage {

    private static final int ROWS = 100;

    @Inject
    IncidentFile file;

    @Inject
    Lookup lookup;

    private String reference = "";
    private @Nullable Incident sent;

    /** Opens the incident that was sent, or answers as if there were none. */
    public void open() {
        try {
            sent = file.open(reference);
        } catch (RestrictedRecord closed) {
            lookup.restricted(reference);
        } catch (NoSuchIncident nobodyKnows) {
            lookup.notFound();
        }
    }

    public @Nullable Incident getSent() {
        return sent;
    }

    public List<Incident> getIncidents() {
        return file.raisedByMyOffice(ROWS);
    }

    public String getReference() {
        return reference;
    }

    public void setReference(String reference) {
        this.reference = reference;
    }
}
