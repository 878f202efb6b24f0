package uk.gov.dwp.jobmatch.web.place;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.directory.Office;
import uk.gov.dwp.jobmatch.place.Offices;
import uk.gov.dwp.jobmatch.web.list.KeysetPage;
import uk.gov.dwp.jobmatch.web.list.ListPlace;

/** The Jobcentres, by name, a page at a time. */
@Named
@RequestScoped
public class OfficesPage {

    private static final int ROWS = 50;

    @Inject
    Offices offices;

    @Inject
    ListPlace place;

    private @Nullable KeysetPage<Office> page;

    public KeysetPage<Office> getPage() {
        if (page == null) {
            page = place.page(ROWS, Office::code, offices::after, offices::before);
        }
        return page;
    }
}
