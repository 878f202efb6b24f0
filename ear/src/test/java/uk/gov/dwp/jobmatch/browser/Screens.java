package uk.gov.dwp.jobmatch.browser;

import java.util.List;
import java.util.stream.Stream;

/** All screens there are, each in every state that looks different: a test compares them with the pages in the WAR. */
final class Screens {

    private static final List<Screen> ALL = Stream.of(
                    PublicScreens.ALL,
                    RaisingScreens.ALL,
                    WorkScreens.ALL,
                    SearchScreens.ALL,
                    IncidentScreens.ALL,
                    RelationScreens.ALL,
                    MatchingScreens.ALL,
                    WaitingScreens.ALL,
                    WritingScreens.ALL,
                    CallbackScreens.ALL,
                    SafetyScreens.ALL,
                    OversightScreens.ALL,
                    AccountScreens.ALL,
                    HolderScreens.ALL,
                    CalendarScreens.ALL,
                    AccountFileScreens.ALL,
                    PlaceScreens.ALL,
                    PolicyScreens.ALL,
                    PartnerScreens.ALL)
            .flatMap(List::stream)
            .toList();

    private Screens() {}

    static List<Screen> all() {
        return ALL;
    }
}
