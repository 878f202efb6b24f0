package uk.gov.dwp.jobmatch.web.place;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import uk.gov.dwp.jobmatch.directory.Site;
import uk.gov.dwp.jobmatch.place.Sites;

/** Employer Direct's sites, by name: all of them, for each is a building under contract, and the lists of every form offer them too. */
@Named
@RequestScoped
public class SitesPage {

    @Inject
    Sites sites;

    public List<Site> getSites() {
        return sites.all();
    }
}
