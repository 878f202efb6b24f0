package uk.gov.dwp.jobmatch.web.incident;

import static uk.gov.dwp.jobmatch.web.list.ListPlace.number;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.incident.Incident;
import uk.gov.dwp.jobmatch.incident.IncidentFile;
import uk.gov.dwp.jobmatch.incident.NoSuchIncident;
import uk.gov.dwp.jobmatch.incident.OfficeIncidents;
import uk.gov.dwp.jobmatch.incident.RestrictedRecord;
import uk.gov.dwp.jobmatch.web.form.Lookup;
import uk.gov.dwp.jobmatch.web.list.KeysetPage;
import uk.gov.dwp.jobmatch.web.list.ListPlace;

/** What an adviser's Jobcentre has raised: the list, a page at a time, and the page that follows a form that was sent. */
@Named
@RequestScoped
public class RaisedPage {

    private static final int ROWS = 50;

    @Inject
    IncidentFile file;

    @Inject
    OfficeIncidents raised;

    @Inject
    ListPlace place;

    @Inject
    Lookup lookup;

    private String reference = "";
    private @Nullable Incident sent;
    private @Nullable KeysetPage<Incident> page;

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

    public KeysetPage<Incident> getPage() {
        if (page == null) {
            page = place.page(
                    ROWS,
                    Incident::id,
                    (id, limit) -> raised.older(number(id, Long.MAX_VALUE), limit),
                    (id, limit) -> raised.newer(number(id, 0), limit));
        }
        return page;
    }

    public String getReference() {
        return reference;
    }

    public void setReference(String reference) {
        this.reference = reference;
    }
}
