package uk.gov.dwp.jobmatch.incident;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class IncidentStateTest {

    /** The whole graph, with each state's successors in the order in which the states are declared. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            NEW                  | TAKEN CLOSED WITHDRAWN
            TAKEN                | NEW WAITING_FOR_CUSTOMER CALLBACK_OWED ANSWERED REOPENED CLOSED WITHDRAWN
            WAITING_FOR_CUSTOMER | TAKEN CLOSED WITHDRAWN
            CALLBACK_OWED        | ANSWERED REOPENED CLOSED WITHDRAWN
            ANSWERED             | CALLBACK_OWED REOPENED CLOSED WITHDRAWN
            REOPENED             | TAKEN CLOSED WITHDRAWN
            CLOSED               | REOPENED
            WITHDRAWN            | ''
            """)
    void an_incident_goes_only_where_the_graph_leads(IncidentState from, String next) {
        assertEquals(next, from.next().stream().map(Enum::name).collect(joining(" ")));
    }

    @ParameterizedTest
    @EnumSource
    void from_every_state_an_incident_can_still_end_unless_it_has_already(IncidentState state) {
        boolean ends = state.next().stream().anyMatch(IncidentState::isEnded);

        assertEquals(!state.isEnded(), ends);
    }

    @ParameterizedTest
    @CsvSource({
        "NEW, true",
        "TAKEN, true",
        "REOPENED, true",
        "WAITING_FOR_CUSTOMER, false",
        "CALLBACK_OWED, false",
        "ANSWERED, false",
        "CLOSED, false",
        "WITHDRAWN, false"
    })
    void its_due_time_counts_while_the_helpdesk_owes_an_answer(IncidentState state, boolean running) {
        assertEquals(running, state.isRunning());
    }
}
