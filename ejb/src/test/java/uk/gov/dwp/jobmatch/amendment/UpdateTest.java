package uk.gov.dwp.jobmatch.amendment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static uk.gov.dwp.jobmatch.fixture.FormFixture.aForm;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.gov.dwp.jobmatch.answer.AnswerDesk;
import uk.gov.dwp.jobmatch.audit.AuditAction;
import uk.gov.dwp.jobmatch.audit.AuditRecord;
import uk.gov.dwp.jobmatch.file.ReceivedFiles;
import uk.gov.dwp.jobmatch.fixture.Helpdesk;
import uk.gov.dwp.jobmatch.incident.ChangedByAnother;
import uk.gov.dwp.jobmatch.incident.Entry;
import uk.gov.dwp.jobmatch.incident.Incident;
import uk.gov.dwp.jobmatch.incident.IncidentDesk;
import uk.gov.dwp.jobmatch.incident.IncidentState;
import uk.gov.dwp.jobmatch.incident.NoSuchIncident;
import uk.gov.dwp.jobmatch.incident.NotPossibleNow;
import uk.gov.dwp.jobmatch.incident.Outcome;
import uk.gov.dwp.jobmatch.reception.FormRefused;
import uk.gov.dwp.jobmatch.reception.Receipt;
import uk.gov.dwp.jobmatch.reception.SubmissionIdReused;
import uk.gov.dwp.jobmatch.reception.SubmissionUnderWay;
import uk.gov.dwp.jobmatch.routing.Refusal;

class UpdateTest {

    private final Helpdesk helpdesk = new Helpdesk();
    private final Incident incident = helpdesk.accept(aForm().withoutEmail());

    @Test
    void a_note_stands_in_the_timeline_and_leaves_the_route_alone() {
        Receipt receipt = add("update-1", "It is back again", null, null);

        assertEquals(List.of(Entry.Kind.RAISED, Entry.Kind.UPDATED), timeline());
        assertEquals("It is back again", helpdesk.all(Entry.class).get(1).body().orElseThrow());
        assertEquals("E2", receipt.rule());
        assertNull(receipt.before());
        assertEquals(IncidentState.NEW, receipt.state());
        assertTrue(actions().contains(AuditAction.INCIDENT_UPDATED));
    }

    @Test
    void whoever_writes_an_answer_meanwhile_is_told() {
        Incident seen = helpdesk.take(incident);

        add("update-1", "It is back again", null, null);

        ChangedByAnother told = assertThrows(
                ChangedByAnother.class,
                () -> helpdesk.as("helpdesk", AnswerDesk.class).reply(seen.id(), seen.version(), "Mended.", false));
        assertEquals("ed", told.by());
    }

    @Test
    void a_note_brings_back_what_was_answered_or_closed() {
        Incident answered = helpdesk.answer(helpdesk.accept(aForm()));
        Incident closed = closed();

        addTo(answered, "update-1", "It is back again", null, null);
        Receipt receipt = addTo(closed, "update-2", "It is back again", null, null);

        assertEquals(IncidentState.REOPENED, helpdesk.now(answered).state());
        assertEquals(IncidentState.REOPENED, helpdesk.now(closed).state());
        assertEquals(IncidentState.REOPENED, receipt.state());
    }

    @Test
    void new_details_bring_back_what_was_closed_but_not_what_was_answered() {
        Incident answered = helpdesk.answer(helpdesk.accept(aForm()));
        Incident closed = closed();

        addTo(answered, "update-1", null, "new@bakery.example", null);
        addTo(closed, "update-2", null, "new@bakery.example", null);

        assertEquals(IncidentState.ANSWERED, helpdesk.now(answered).state());
        assertEquals(IncidentState.REOPENED, helpdesk.now(closed).state());
    }

    @Test
    void nothing_is_added_to_what_was_withdrawn() {
        amendments().withdraw(incident.reference(), "Solved", "withdrawal-1");

        assertThrows(NotPossibleNow.class, () -> add("update-1", "It is back again", null, null));
        assertThrows(NotPossibleNow.class, () -> add("update-2", null, "new@bakery.example", null));

        assertEquals(IncidentState.WITHDRAWN, helpdesk.now(incident).state());
        assertFalse(timeline().contains(Entry.Kind.CONTACT_CHANGED));
    }

    @Test
    void new_details_give_a_new_route_that_is_told_and_explained() {
        Receipt receipt = add("update-1", null, "new@bakery.example", "01632 960 777");

        assertEquals("E1", receipt.rule());
        assertEquals("E2", Optional.ofNullable(receipt.before()).orElseThrow().rule());
        assertNull(receipt.callbackOwner());
        assertEquals(List.of(Entry.Kind.RAISED, Entry.Kind.CONTACT_CHANGED, Entry.Kind.ROUTE_CHANGED), timeline());
        List<Entry> entries = helpdesk.all(Entry.class);
        assertEquals("EMAIL_AND_PHONE", entries.get(1).body().orElseThrow());
        assertEquals(
                String.join(
                        "\n", "E2", "E1", receipt.why().english(), receipt.why().welsh()),
                entries.get(2).body().orElseThrow());
        assertEquals("+441632960777", helpdesk.now(incident).form().customer().phone());
        assertTrue(actions().contains(AuditAction.INCIDENT_REROUTED));
    }

    @Test
    void a_new_number_forgets_the_old_extension_and_why_there_was_no_number() {
        Incident withExtension = helpdesk.accept(aForm().withoutEmail().withExtension("12"));
        Incident without = helpdesk.accept(aForm().withoutPhone("Lost the phone"));

        addTo(withExtension, "update-1", null, null, "01632 960 777");
        addTo(without, "update-2", null, null, "01632 960 778");

        assertNull(helpdesk.now(withExtension).form().customer().phoneExtension());
        assertNull(helpdesk.now(without).form().customer().noPhoneReason());
    }

    @Test
    void details_that_are_not_new_change_nothing() {
        Incident known = helpdesk.accept(aForm());
        int version = known.version();

        Receipt receipt = addTo(known, "update-1", null, "owner@bakery.example", "(01632) 960001");

        assertNull(receipt.before());
        assertEquals(version, helpdesk.now(known).version());
    }

    @Test
    void an_incident_that_is_touched_takes_the_policy_in_force() {
        helpdesk.sql("""
                insert into policy select 2, '2026-11-23T09:00:00Z'::timestamptz, default_site, dwp_domains, true,
                    reply_to_jobseeker_on_jd, immediate_minutes, priority_working_minutes, standard_working_minutes,
                    safety_phone from policy where version = 1
                """);
        helpdesk.clock.advance(Duration.ofHours(1));

        add("update-1", null, "new@bakery.example", null);

        assertEquals(2, helpdesk.now(incident).route().policyVersion());
        assertEquals(1, helpdesk.now(incident).route().copies().size());
    }

    @Test
    void details_that_no_form_could_have_are_refused_and_nothing_is_kept() {
        assertEquals(Set.of(Refusal.EMAIL_INVALID), refused(null, "not an address", null));
        assertEquals(Set.of(Refusal.PHONE_INVALID), refused(null, null, "0906 123 4567"));
        assertEquals(
                Set.of(Refusal.EMAIL_INVALID, Refusal.PHONE_INVALID),
                refused("A note", "not an address", "0906 123 4567"));

        assertEquals(List.of(Entry.Kind.RAISED), timeline());
        assertNotNull(add("update-1", "Under the id of a refusal", null, null));
    }

    @Test
    void an_update_that_comes_again_is_done_once() {
        Receipt first = add("update-1", "It is back again", "new@bakery.example", null);

        Receipt again = add("update-1", "It is back again", "new@bakery.example", null);

        assertTrue(again.duplicate());
        assertEquals(first.before(), again.before());
        assertEquals(1, timeline().stream().filter(Entry.Kind.UPDATED::equals).count());
        assertThrows(SubmissionIdReused.class, () -> add("update-1", "Something else", null, null));
        assertThrows(SubmissionIdReused.class, () -> amendments().withdraw(incident.reference(), "Solved", "update-1"));
    }

    @Test
    void an_update_that_comes_a_hundred_times_at_once_is_done_once() {
        Helpdesk.atOnce(100, i -> addUnlessUnderWay());

        assertEquals(1, timeline().stream().filter(Entry.Kind.UPDATED::equals).count());
    }

    private Optional<Receipt> addUnlessUnderWay() {
        try {
            return Optional.of(add("update-1", "It is back again", null, null));
        } catch (SubmissionUnderWay another) {
            return Optional.empty();
        }
    }

    @Test
    void anothers_incident_and_no_incident_look_the_same() {
        long others = helpdesk.statements(() -> assertThrows(
                NoSuchIncident.class,
                () -> helpdesk.as("serco-jd", Amendments.class)
                        .add(new Update(incident.reference(), "Mine", null, null, ReceivedFiles.none()), "update-1")));
        long none = helpdesk.statements(() -> assertThrows(
                NoSuchIncident.class,
                () -> helpdesk.as("serco-jd", Amendments.class)
                        .add(new Update("UJ-2026-9999999", "Mine", null, null, ReceivedFiles.none()), "update-2")));

        assertEquals(none, others);
    }

    private Incident closed() {
        Incident taken = helpdesk.take(helpdesk.accept(aForm()));
        helpdesk.as("helpdesk", IncidentDesk.class).close(taken.id(), taken.version(), Outcome.NOT_FOR_US, null);
        return taken;
    }

    private Set<Refusal> refused(@Nullable String note, @Nullable String email, @Nullable String phone) {
        return assertThrows(FormRefused.class, () -> add("update-1", note, email, phone))
                .refusals();
    }

    private Receipt add(String id, @Nullable String note, @Nullable String email, @Nullable String phone) {
        return addTo(incident, id, note, email, phone);
    }

    private Receipt addTo(
            Incident to, String id, @Nullable String note, @Nullable String email, @Nullable String phone) {
        return amendments().add(new Update(to.reference(), note, email, phone, ReceivedFiles.none()), id);
    }

    private Amendments amendments() {
        return helpdesk.as("ed", Amendments.class);
    }

    private List<Entry.Kind> timeline() {
        return helpdesk.all(Entry.class).stream()
                .filter(entry -> entry.incident() == incident.id())
                .map(Entry::kind)
                .toList();
    }

    private List<AuditAction> actions() {
        return helpdesk.all(AuditRecord.class).stream().map(AuditRecord::action).toList();
    }
}
