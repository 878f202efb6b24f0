package uk.gov.dwp.jobmatch.web.place;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import uk.gov.dwp.jobmatch.directory.Office;
import uk.gov.dwp.jobmatch.place.Offices;

/** Switches a Jobcentre off, and on again. */
@Named
@RequestScoped
public class OfficeSwitch extends PlaceSwitch {

    @Inject
    OpenOffice open;

    @Inject
    Offices offices;

    @Override
    protected OpenPlace<Office> place() {
        return open;
    }

    @Override
    protected boolean isOn() {
        Office office = open.getOffice();
        return office != null && office.isActive();
    }

    @Override
    protected void turn(boolean on, int version) {
        if (on) {
            offices.switchOn(getCode(), version);
        } else {
            offices.switchOff(getCode(), version);
        }
    }
}
