package uk.gov.dwp.jobmatch.contactcentre;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.directory.Directory;
import uk.gov.dwp.jobmatch.directory.OwnerGroup;
import uk.gov.dwp.jobmatch.directory.SignedIn;

/** Which groups' calls the calling partner makes: its own site's, all sites', or SERCO's. */
@Stateless
@PermitAll
public class OwnCalls {

    @Inject
    SignedIn signedIn;

    @Inject
    Directory directory;

    /**
     * Codes of the groups.
     *
     * @param site code of the only Employer Direct site to look at; null for all of the caller's
     * @throws SiteNotYours if the caller does not speak for that site
     * @throws MakesNoCalls if the caller is no contact centre
     */
    public Set<String> groups(@Nullable String site) {
        Set<String> all = signedIn.partner().callbackGroups(directory.sites());
        if (all.isEmpty()) {
            throw new MakesNoCalls();
        }
        if (site == null) {
            return all;
        }
        String asked = OwnerGroup.teamLeader(site);
        if (!all.contains(asked)) {
            throw new SiteNotYours();
        }
        return Set.of(asked);
    }
}
