package uk.gov.dwp.jobmatch.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static uk.gov.dwp.jobmatch.fixture.FormFixture.aForm;

import java.util.List;
import org.junit.jupiter.api.Test;
import uk.gov.dwp.jobmatch.delivery.Delivery;
import uk.gov.dwp.jobmatch.delivery.Purpose;
import uk.gov.dwp.jobmatch.fixture.Helpdesk;
import uk.gov.dwp.jobmatch.incident.ChangedByAnother;
import uk.gov.dwp.jobmatch.incident.Incident;
import uk.gov.dwp.jobmatch.incident.IncidentState;
import uk.gov.dwp.jobmatch.incident.NoSuchIncident;
import uk.gov.dwp.jobmatch.incident.NotPossibleNow;
import uk.gov.dwp.jobmatch.relation.LinkDesk;
import uk.gov.dwp.jobmatch.relation.LinkKind;

/** An answer for many goes to each by its own route, and to each once. */
class SameAnswerTest {

    private final Helpdesk helpdesk = new Helpdesk();
    private final SameAnswer desk = helpdesk.as("helpdesk", SameAnswer.class);
    private final Incident parent = helpdesk.accept(aForm());
    private final Incident online = childOf(parent, helpdesk.accept(aForm().fromJobseekerOnline()));

    private Incident childOf(Incident of, Incident child) {
        helpdesk.as("helpdesk", LinkDesk.class)
                .link(of.id(), helpdesk.now(of).version(), LinkKind.PARENT_OF, child.reference(), "One fault");
        return helpdesk.now(child);
    }

    private void give(Incident child, int version) {
        desk.give(parent, child.id(), version, "It is mended.", false);
    }

    private List<String> replies(Incident incident) {
        return helpdesk.all(Delivery.class).stream()
                .filter(mail -> mail.purpose() == Purpose.REPLY
                        && mail.incident().filter(id -> id == incident.id()).isPresent())
                .map(mail -> mail.recipient().toString())
                .toList();
    }

    @Test
    void each_is_taken_and_answered_by_its_own_route() {
        Incident called = childOf(parent, helpdesk.accept(aForm().withoutEmail()));

        give(online, online.version());
        give(called, called.version());

        assertEquals(IncidentState.ANSWERED, helpdesk.now(online).state());
        assertEquals(IncidentState.CALLBACK_OWED, helpdesk.now(called).state());
        assertEquals(1, replies(online).size());
        assertEquals(1, replies(called).size());
        assertEquals(List.of(), replies(parent));
        assertEquals(called.id(), helpdesk.callback(called).incident());
    }

    @Test
    void none_is_answered_twice() {
        give(online, online.version());

        assertThrows(ChangedByAnother.class, () -> give(online, online.version()));
        assertThrows(
                NotPossibleNow.class, () -> give(online, helpdesk.now(online).version()));
        assertEquals(1, replies(online).size());
    }

    @Test
    void none_is_answered_that_changed_since_it_was_ticked() {
        helpdesk.take(online);

        assertThrows(ChangedByAnother.class, () -> give(online, online.version()));
        assertEquals(List.of(), replies(online));
    }

    @Test
    void nothing_but_a_child_is_answered() {
        Incident other = helpdesk.accept(aForm());
        childOf(other, parent);

        assertThrows(NoSuchIncident.class, () -> give(other, helpdesk.now(other).version()));
        assertEquals(List.of(), replies(other));
    }
}
