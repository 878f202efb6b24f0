package uk.gov.dwp.jobmatch.web.place;

import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.place.PlaceInUse;
import uk.gov.dwp.jobmatch.web.form.Notices;
import uk.gov.dwp.jobmatch.web.session.Visitor;

/** Switches a place off as long as nothing would be left without one, and on again. */
public abstract class PlaceSwitch {

    @Inject
    HoldingsInWords holdings;

    @Inject
    Notices notices;

    @Inject
    Visitor visitor;

    /** The place that the page shows. */
    protected abstract OpenPlace<?> place();

    protected abstract boolean isOn();

    protected abstract void turn(boolean on, int version);

    public @Nullable String switchOff() {
        try {
            return turn("switch-off", "place.off.done", false);
        } catch (PlaceInUse inUse) {
            holdings.say(inUse);
            return null;
        }
    }

    public @Nullable String switchOn() {
        return turn("switch-on", "place.on.done", true);
    }

    private @Nullable String turn(String field, String done, boolean on) {
        return place().act(field, version -> {
            turn(on, version);
            notices.say(done);
        });
    }

    public String getCode() {
        return place().getCode();
    }

    public int getVersion() {
        return place().getVersion();
    }

    public void setVersion(int version) {
        place().setVersion(version);
    }

    public boolean isOffable() {
        return visitor.isOffered("off-form", "on-form", isOn());
    }

    public boolean isOnable() {
        return visitor.isOffered("on-form", "off-form", !isOn());
    }
}
