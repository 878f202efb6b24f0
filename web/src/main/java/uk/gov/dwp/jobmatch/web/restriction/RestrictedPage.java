package uk.gov.dwp.jobmatch.web.restriction;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import uk.gov.dwp.jobmatch.incident.IncidentFile;
import uk.gov.dwp.jobmatch.web.form.Lookup;

/** All that those see of a restricted record who would see it otherwise: its reference. */
@Named
@RequestScoped
public class RestrictedPage {

    @Inject
    IncidentFile file;

    @Inject
    Lookup lookup;

    private String reference = "";

    /** Answers as if there were no such page where the record is open to the visitor, or not theirs in any case. */
    public void open() {
        if (!file.isRestricted(reference)) {
            lookup.notFound();
        }
    }

    public String getReference() {
        return reference;
    }

    public void setReference(String reference) {
        this.reference = reference;
    }
}
