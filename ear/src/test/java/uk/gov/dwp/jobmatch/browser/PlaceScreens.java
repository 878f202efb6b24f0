package uk.gov.dwp.jobmatch.browser;

import static uk.gov.dwp.jobmatch.browser.Screen.Way.open;

import java.util.List;

/** People and places. */
final class PlaceScreens {

    static final List<Screen> ALL = List.of(new Screen("people", "", "admin", open("/people")));

    private PlaceScreens() {}
}
