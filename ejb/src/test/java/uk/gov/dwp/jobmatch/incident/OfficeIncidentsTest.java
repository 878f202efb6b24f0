package uk.gov.dwp.jobmatch.incident;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static uk.gov.dwp.jobmatch.fixture.FormFixture.aForm;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.gov.dwp.jobmatch.fixture.Helpdesk;

class OfficeIncidentsTest {

    private final Helpdesk helpdesk = new Helpdesk();
    private final OfficeIncidents raised = helpdesk.as("adviser", OfficeIncidents.class);

    @Test
    void a_jobcentre_reads_what_it_raised_from_the_newest_to_the_first_and_back() {
        List<Long> ids = Stream.generate(() -> {
                    helpdesk.accept(aForm());
                    return helpdesk.accept(aForm().fromJobcentre()).id();
                })
                .limit(5)
                .toList();

        List<Long> newest = ids(raised.older(Long.MAX_VALUE, 2));
        List<Long> next = ids(raised.older(newest.get(1), 2));
        List<Long> last = ids(raised.older(next.get(1), 2));

        assertEquals(List.of(ids.get(4), ids.get(3)), newest);
        assertEquals(List.of(ids.get(2), ids.get(1)), next);
        assertEquals(List.of(ids.get(0)), last);
        assertEquals(next, ids(raised.newer(last.get(0), 2)));
        assertEquals(newest, ids(raised.newer(next.get(0), 2)));
    }

    @Test
    void another_jobcentre_reads_none_of_it() {
        long id = helpdesk.accept(aForm().fromJobcentre()).id();
        OfficeIncidents others = helpdesk.as("adviser-in-walsall", OfficeIncidents.class);

        assertEquals(List.of(), others.older(Long.MAX_VALUE, 10));
        assertEquals(List.of(), others.newer(id - 1, 10));
    }

    private static List<Long> ids(List<Incident> incidents) {
        return incidents.stream().map(Incident::id).toList();
    }
}
