package uk.gov.dwp.jobmatch.relation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static uk.gov.dwp.jobmatch.fixture.FormFixture.aForm;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.gov.dwp.jobmatch.audit.AuditAction;
import uk.gov.dwp.jobmatch.audit.AuditRecord;
import uk.gov.dwp.jobmatch.audit.AuditRecord.Result;
import uk.gov.dwp.jobmatch.fixture.Helpdesk;
import uk.gov.dwp.jobmatch.incident.ChangedByAnother;
import uk.gov.dwp.jobmatch.incident.Entry;
import uk.gov.dwp.jobmatch.incident.Incident;
import uk.gov.dwp.jobmatch.incident.IncidentState;
import uk.gov.dwp.jobmatch.incident.NoSuchIncident;
import uk.gov.dwp.jobmatch.incident.NotPossibleNow;
import uk.gov.dwp.jobmatch.incident.Outcome;
import uk.gov.dwp.jobmatch.relation.Relatives.Linked;
import uk.gov.dwp.jobmatch.routing.Category;

/** Links are shown on both sides, lead nowhere in circles, and give nothing away. */
class LinkDeskTest {

    private final Helpdesk helpdesk = new Helpdesk();
    private final LinkDesk desk = helpdesk.as("helpdesk", LinkDesk.class);
    private final Relatives relatives = helpdesk.as("helpdesk", Relatives.class);

    private Incident incident() {
        return helpdesk.accept(aForm());
    }

    private void link(Incident incident, LinkKind kind, Incident other) {
        desk.link(incident.id(), helpdesk.now(incident).version(), kind, other.reference(), "As she says herself");
    }

    private LinkRefused.Why refusal(Incident incident, LinkKind kind, Incident other) {
        return assertThrows(LinkRefused.class, () -> link(incident, kind, other))
                .why();
    }

    @ParameterizedTest
    @EnumSource
    void both_sides_show_it(LinkKind kind) {
        Incident one = incident();
        Incident two = incident();

        link(one, kind, two);

        Linked there = relatives.linked(one).get(0);
        Linked back = relatives.linked(two).get(0);
        assertEquals(two.id(), there.other().id());
        assertEquals(one.id(), back.other().id());
        assertTrue(there.forwards());
        assertEquals(false, back.forwards());
        assertEquals("As she says herself", back.link().reason());
        assertEquals(AuditAction.INCIDENT_LINKED, lastRecord().action());
        assertEquals(
                2,
                helpdesk.all(Entry.class).stream()
                        .filter(entry -> entry.kind() == Entry.Kind.LINKED)
                        .count());
    }

    @ParameterizedTest
    @EnumSource
    void nothing_is_linked_with_itself(LinkKind kind) {
        Incident one = incident();

        assertEquals(LinkRefused.Why.ITSELF, refusal(one, kind, one));
    }

    @Test
    void two_incidents_are_linked_once() {
        Incident one = incident();
        Incident two = incident();
        link(one, LinkKind.SAME_PROBLEM_AS, two);

        assertEquals(LinkRefused.Why.LINKED, refusal(two, LinkKind.PARENT_OF, one));
        assertEquals(LinkRefused.Why.LINKED, refusal(one, LinkKind.SAME_PROBLEM_AS, two));
    }

    @Test
    void there_is_one_parent_and_one_original() {
        Incident one = incident();
        Incident two = incident();
        Incident three = incident();
        link(one, LinkKind.PARENT_OF, two);
        link(three, LinkKind.DUPLICATE_OF, one);

        assertEquals(LinkRefused.Why.TAKEN, refusal(three, LinkKind.PARENT_OF, two));
        assertEquals(LinkRefused.Why.TAKEN, refusal(three, LinkKind.DUPLICATE_OF, two));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SAME_PROBLEM_AS")
    void no_way_leads_back(LinkKind kind) {
        Incident one = incident();
        Incident two = incident();
        Incident three = incident();
        link(one, kind, two);
        link(two, kind, three);

        assertEquals(LinkRefused.Why.CIRCLE, refusal(three, kind, one));
    }

    @Test
    void two_people_do_not_close_a_circle_together() {
        Incident one = incident();
        Incident two = incident();
        Incident three = incident();
        link(one, LinkKind.PARENT_OF, two);

        List<Boolean> done = Helpdesk.atOnce(2, i -> {
            try {
                if (i == 0) {
                    link(two, LinkKind.PARENT_OF, three);
                } else {
                    link(three, LinkKind.PARENT_OF, one);
                }
                return true;
            } catch (LinkRefused refused) {
                return false;
            }
        });

        assertEquals(1, done.stream().filter(won -> won).count());
    }

    @Test
    void what_may_not_be_seen_is_no_incident() {
        Incident one = incident();
        Incident restricted = incident();
        helpdesk.sql(
                "insert into restriction values (?, 'helpdesk2', 'Known to staff', 'dutymanager', now())",
                restricted.id());

        assertThrows(NoSuchIncident.class, () -> link(one, LinkKind.SAME_PROBLEM_AS, restricted));

        assertEquals(Result.REFUSED, lastRecord().result());
        assertEquals(restricted.reference(), lastRecord().subject().orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "UJ-2026-9999999", "UJ", "' or 1=1 --"})
    void what_is_none_is_none(String reference) {
        Incident one = incident();

        assertThrows(
                NoSuchIncident.class,
                () -> desk.link(one.id(), one.version(), LinkKind.SAME_PROBLEM_AS, reference, "As she says"));
    }

    @Test
    void a_link_to_what_the_reader_may_not_see_is_not_shown() {
        Incident telfords = incident();
        Incident leeds = helpdesk.accept(aForm().fromJobcentre());
        link(telfords, LinkKind.SAME_PROBLEM_AS, leeds);

        assertEquals(
                List.of(), helpdesk.as("teamleader-telford", Relatives.class).linked(telfords));
    }

    @Test
    void a_duplicate_is_linked_and_closed_in_one_step() {
        Incident original = incident();
        Incident duplicate = incident();

        desk.closeAsDuplicate(duplicate.id(), duplicate.version(), original.reference(), "Sent twice");

        assertEquals(IncidentState.CLOSED, helpdesk.now(duplicate).state());
        assertEquals(Outcome.DUPLICATE, helpdesk.now(duplicate).outcome().orElseThrow());
        assertEquals(
                LinkKind.DUPLICATE_OF, relatives.linked(duplicate).get(0).link().kind());
        assertEquals(IncidentState.NEW, helpdesk.now(original).state());
    }

    @Test
    void what_still_owes_a_call_is_neither_closed_nor_linked() {
        Incident original = incident();
        Incident toCall = helpdesk.answer(helpdesk.accept(aForm().withoutEmail()));

        assertThrows(
                NotPossibleNow.class,
                () -> desk.closeAsDuplicate(toCall.id(), toCall.version(), original.reference(), "Sent twice"));

        assertEquals(List.of(), relatives.linked(toCall));
    }

    @Test
    void a_link_is_taken_back_on_both_sides() {
        Incident one = incident();
        Incident two = incident();
        link(one, LinkKind.PARENT_OF, two);
        long link = relatives.linked(two).get(0).link().id();

        desk.unlink(two.id(), helpdesk.now(two).version(), link);

        assertEquals(List.of(), relatives.linked(one));
        assertEquals(List.of(), relatives.linked(two));
        assertEquals(AuditAction.INCIDENT_UNLINKED, lastRecord().action());
        assertThrows(
                ChangedByAnother.class,
                () -> desk.unlink(two.id(), helpdesk.now(two).version(), link));
        link(two, LinkKind.PARENT_OF, one);
    }

    @Test
    void nobody_takes_back_a_link_of_other_incidents() {
        Incident one = incident();
        Incident two = incident();
        Incident stranger = incident();
        link(one, LinkKind.PARENT_OF, two);
        long link = relatives.linked(two).get(0).link().id();

        assertThrows(ChangedByAnother.class, () -> desk.unlink(stranger.id(), stranger.version(), link));
    }

    @Test
    void other_open_incidents_of_the_same_customer_are_found_in_one_statement() {
        Incident asked =
                helpdesk.accept(aForm().withEmail("Owner@bakery.example").withPhone("01632 960 001"));
        Incident byEmail =
                helpdesk.accept(aForm().withEmail("owner@bakery.example").withPhone("01632 960 002"));
        Incident byPhone =
                helpdesk.accept(aForm().withEmail("other@bakery.example").withPhone("01632 960 001"));
        helpdesk.accept(aForm().withEmail("nobody@bakery.example").withPhone("01632 960 003"));
        Incident closed = helpdesk.accept(aForm().withEmail("owner@bakery.example"));
        desk.closeAsDuplicate(closed.id(), closed.version(), byEmail.reference(), "Sent twice");

        assertEquals(
                List.of(byPhone.id(), byEmail.id()),
                relatives.ofSameCustomer(asked).stream().map(Incident::id).toList());
    }

    @Test
    void those_who_gave_nothing_are_not_one_customer() {
        Incident one = helpdesk.accept(aForm().fromNobodyKnown()
                .about(Category.SITE_FAULT)
                .withoutEmail()
                .withoutPhone());
        Incident two = helpdesk.accept(aForm().withoutEmail().withoutPhone("She has none"));
        helpdesk.accept(aForm().withoutEmail().withoutPhone("She has none"));

        assertEquals(List.of(), relatives.ofSameCustomer(one));
        assertEquals(List.of(), relatives.ofSameCustomer(two));
    }

    private AuditRecord lastRecord() {
        List<AuditRecord> all = helpdesk.all(AuditRecord.class);
        return all.get(all.size() - 1);
    }
}
