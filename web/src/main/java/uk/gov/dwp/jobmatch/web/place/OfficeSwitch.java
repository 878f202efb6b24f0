package uk.gov.dwp.jobmatch.web.place;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.function.ObjIntConsumer;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.directory.Directory;
import uk.gov.dwp.jobmatch.directory.Office;
import uk.gov.dwp.jobmatch.place.Offices;
import uk.gov.dwp.jobmatch.place.PlaceChanged;
import uk.gov.dwp.jobmatch.place.PlaceInUse;
import uk.gov.dwp.jobmatch.web.access.Page;
import uk.gov.dwp.jobmatch.web.form.Notices;
import uk.gov.dwp.jobmatch.web.form.Problems;
import uk.gov.dwp.jobmatch.web.session.Visitor;

/** Switches a Jobcentre off, and on again. */
@Named
@RequestScoped
public class OfficeSwitch {

    @Inject
    OfficeForm open;

    @Inject
    Offices offices;

    @Inject
    Directory directory;

    @Inject
    HoldingsInWords holdings;

    @Inject
    Problems problems;

    @Inject
    Notices notices;

    @Inject
    Visitor visitor;

    public @Nullable String switchOff() {
        return act("switch-off", "place.off.done", offices::switchOff);
    }

    public @Nullable String switchOn() {
        return act("switch-on", "place.on.done", offices::switchOn);
    }

    private @Nullable String act(String field, String done, ObjIntConsumer<String> deed) {
        try {
            deed.accept(getCode(), open.getVersion());
        } catch (PlaceInUse inUse) {
            holdings.say(inUse);
            return null;
        } catch (PlaceChanged byAnother) {
            problems.add(field, "problem.place.changed");
            open.lookAgain();
            return null;
        }
        directory.forget();
        notices.say(done);
        return Page.OFFICE.path() + "?faces-redirect=true&code=" + getCode();
    }

    public String getCode() {
        Office office = open.getOffice();
        return office == null ? "" : office.code();
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
        Office office = open.getOffice();
        return office != null && office.isActive() == active;
    }
}
