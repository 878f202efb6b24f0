package uk.gov.dwp.jobmatch.web.place;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import uk.gov.dwp.jobmatch.directory.Site;
import uk.gov.dwp.jobmatch.place.Sites;

/** Switches an Employer Direct site off, and on again. */
@Named
@RequestScoped
public class SiteSwitch extends PlaceSwitch {

    @Inject
    OpenSite open;

    @Inject
    Sites sites;

    @Override
    protected OpenPlace<Site> place() {
        return open;
    }

    @Override
    protected boolean isOn() {
        Site site = open.getSite();
        return site != null && site.isActive();
    }

    @Override
    protected void turn(boolean on, int version) {
        if (on) {
            sites.switchOn(getCode(), version);
        } else {
            sites.switchOff(getCode(), version);
        }
    }
}
