package uk.gov.dwp.jobmatch.web.place;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.audit.AuditRecord;
import uk.gov.dwp.jobmatch.directory.Office;
import uk.gov.dwp.jobmatch.place.Offices;
import uk.gov.dwp.jobmatch.web.access.Page;

/** The Jobcentre that a request is about, and which version of it the reader had seen. */
@Named
@RequestScoped
public class OpenOffice extends OpenPlace<Office> {

    @Inject
    Offices offices;

    public OpenOffice() {
        super(Page.OFFICE, Office::version);
    }

    @Override
    protected Office read(String code) {
        return offices.open(code);
    }

    public @Nullable Office getOffice() {
        return record();
    }

    @Override
    protected List<AuditRecord> history(String code) {
        return offices.history(code);
    }
}
