package uk.gov.dwp.jobmatch.web.place;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.directory.Site;
import uk.gov.dwp.jobmatch.place.PlaceInUse;
import uk.gov.dwp.jobmatch.place.Sites;
import uk.gov.dwp.jobmatch.web.form.Notices;
import uk.gov.dwp.jobmatch.web.session.Visitor;

/** Switches an Employer Direct site off, and on again. */
@Named
@RequestScoped
public class SiteSwitch {

    @Inject
    OpenSite open;

    @Inject
    Sites sites;

    @Inject
    HoldingsInWords holdings;

    @Inject
    Notices notices;

    @Inject
    Visitor visitor;

    public @Nullable String switchOff() {
        try {
            return open.act("switch-off", version -> {
                sites.switchOff(getCode(), version);
                notices.say("place.off.done");
            });
        } catch (PlaceInUse inUse) {
            holdings.say(inUse);
            return null;
        }
    }

    public @Nullable String switchOn() {
        return open.act("switch-on", version -> {
            sites.switchOn(getCode(), version);
            notices.say("place.on.done");
        });
    }

    public String getCode() {
        Site site = open.getSite();
        return site == null ? "" : site.code();
    }

    public int getVersion() {
        return open.getVersion();
    }

    public void setVersion(int version) {
        open.setVersion(version);
    }

    /** A form that was sent stays until its answer is out: else Faces would not read it. */
    public boolean isOffable() {
        return visitor.hasSent("off-form") || (is(true) && !visitor.hasSent("on-form"));
    }

    public boolean isOnable() {
        return visitor.hasSent("on-form") || (is(false) && !visitor.hasSent("off-form"));
    }

    private boolean is(boolean active) {
        Site site = open.getSite();
        return site != null && site.isActive() == active;
    }
}
