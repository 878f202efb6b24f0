package uk.gov.dwp.jobmatch.incident;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IncidentStateTest {

    /** The whole graph, with each state's successors in the order in which the states are declared. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            NEW           | TAKEN CLOSED WITHDRAWN
            TAKEN         | NEW CALLBACK_OWED ANSWERED REOPENED CLOSED WITHDRAWN
            CALLBACK_OWED | ANSWERED REOPENED CLOSED WITHDRAWN
            ANSWERED      | CALLBACK_OWED REOPENED CLOSED WITHDRAWN
            REOPENED      | TAKEN CLOSED WITHDRAWN
            CLOSED        | REOPENED
            WITHDRAWN     | ''
            """)
    void an_incident_goes_only_where_the_graph_leads(IncidentState from, String next) {
        assertEquals(next, from.next().stream().map(Enum::name).collect(joining(" ")));
    }
}
