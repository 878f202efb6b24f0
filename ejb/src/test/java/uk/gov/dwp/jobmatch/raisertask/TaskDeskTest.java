package uk.gov.dwp.jobmatch.raisertask;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static uk.gov.dwp.jobmatch.fixture.FormFixture.aForm;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.gov.dwp.jobmatch.amendment.Amendments;
import uk.gov.dwp.jobmatch.amendment.TaskAnswers;
import uk.gov.dwp.jobmatch.amendment.Update;
import uk.gov.dwp.jobmatch.answer.Correspondence;
import uk.gov.dwp.jobmatch.answer.Letter;
import uk.gov.dwp.jobmatch.audit.AuditAction;
import uk.gov.dwp.jobmatch.audit.AuditRecord;
import uk.gov.dwp.jobmatch.delivery.Delivery;
import uk.gov.dwp.jobmatch.delivery.Purpose;
import uk.gov.dwp.jobmatch.file.ReceivedFiles;
import uk.gov.dwp.jobmatch.fixture.Helpdesk;
import uk.gov.dwp.jobmatch.fixture.SampleFiles;
import uk.gov.dwp.jobmatch.incident.ChangedByAnother;
import uk.gov.dwp.jobmatch.incident.Entry;
import uk.gov.dwp.jobmatch.incident.Incident;
import uk.gov.dwp.jobmatch.incident.IncidentDesk;
import uk.gov.dwp.jobmatch.incident.IncidentState;
import uk.gov.dwp.jobmatch.incident.NotPossibleNow;
import uk.gov.dwp.jobmatch.incident.Outcome;
import uk.gov.dwp.jobmatch.raisertask.AskedOfUs.Asked;
import uk.gov.dwp.jobmatch.reception.FormRefused;
import uk.gov.dwp.jobmatch.routing.Refusal;
import uk.gov.dwp.jobmatch.status.Event;
import uk.gov.dwp.jobmatch.status.StatusDesk;

/** What the helpdesk asks of a raiser is on the raiser's list until it is done, dropped, or no longer of any use. */
class TaskDeskTest {

    private final Helpdesk helpdesk = new Helpdesk();
    private final TaskDesk desk = helpdesk.as("helpdesk", TaskDesk.class);
    private final AskedOfUs leeds = helpdesk.as("adviser", AskedOfUs.class);
    private final TaskAnswers answers = helpdesk.as("adviser", TaskAnswers.class);

    @Test
    void the_jobcentre_is_mailed_that_it_is_asked_something_each_time_and_not_what() {
        Incident incident = asked(TaskKind.SCREENSHOT);
        ask(incident, TaskKind.PERMISSION);

        List<Delivery> told = helpdesk.all(Delivery.class).stream()
                .filter(mail -> mail.purpose() == Purpose.TASK_ASKED)
                .toList();
        Letter letter = helpdesk.bean(Correspondence.class).letter(told.get(0));

        assertEquals(2, told.size());
        assertEquals("LEEDS@dwp.gov.uk", letter.address());
        assertEquals(incident.reference(), letter.reference());
        assertNull(letter.words());
    }

    @Test
    void a_contact_centre_that_asks_for_its_tasks_by_itself_is_not_mailed() {
        Incident incident = helpdesk.accept(aForm().fromEmployerDirect("TELFORD"));

        ask(incident, TaskKind.SCREENSHOT);

        assertEquals(
                List.of(),
                helpdesk.all(Delivery.class).stream()
                        .filter(mail -> mail.purpose() == Purpose.TASK_ASKED)
                        .toList());
    }

    private Incident asked(TaskKind kind) {
        Incident incident = helpdesk.accept(aForm().fromJobcentre());
        ask(incident, kind);
        return incident;
    }

    private void ask(Incident incident, TaskKind kind) {
        desk.ask(incident.id(), helpdesk.now(incident).version(), kind, "What does she see?");
    }

    private List<Asked> list() {
        return leeds.after(Instant.EPOCH, 0, 10);
    }

    private RaiserTask only() {
        assertEquals(1, list().size());
        return list().get(0).task();
    }

    private static Update words(Incident incident, String note) {
        return new Update(incident.reference(), note, null, null, ReceivedFiles.none());
    }

    private static Update contact(Incident incident, @Nullable String email, @Nullable String phone) {
        return new Update(incident.reference(), null, email, phone, ReceivedFiles.none());
    }

    private static Update file(Incident incident) {
        return new Update(
                incident.reference(),
                null,
                null,
                null,
                new ReceivedFiles(List.of(SampleFiles.file("screen.png", SampleFiles.png()))));
    }

    @Test
    void what_is_asked_is_on_the_raisers_list_with_its_words() {
        Incident incident = asked(TaskKind.MORE_INFORMATION);

        RaiserTask task = only();

        assertEquals("What does she see?", task.words().orElseThrow());
        assertEquals("helpdesk", task.askedBy());
        assertEquals(incident.id(), list().get(0).incident().id());
        assertEquals(Entry.Kind.TASK_ASKED, lastEntry().kind());
        assertEquals(AuditAction.TASK_ASKED, lastRecord().action());
    }

    @Test
    void nobody_elses_list_has_it() {
        asked(TaskKind.MORE_INFORMATION);
        RaiserTask task = only();

        assertEquals(
                List.of(), helpdesk.as("adviser-in-walsall", AskedOfUs.class).after(Instant.EPOCH, 0, 10));
        assertThrows(
                NoSuchTask.class,
                () -> helpdesk.as("adviser-in-walsall", AskedOfUs.class).open(task.id()));
        assertEquals(AuditRecord.Result.REFUSED, lastRecord().result());
    }

    @Test
    void the_longest_due_comes_first_and_the_pages_are_the_one_list() {
        for (int i = 0; i < 5; i++) {
            asked(TaskKind.PERMISSION);
            helpdesk.clock.advance(Duration.ofMinutes(i));
        }

        List<Long> paged = new ArrayList<>();
        List<Asked> page = leeds.after(Instant.EPOCH, 0, 2);
        while (!page.isEmpty()) {
            page.forEach(row -> paged.add(row.task().id()));
            RaiserTask last = page.get(page.size() - 1).task();
            page = leeds.after(last.dueAt(), last.id(), 2);
        }

        assertEquals(list().stream().map(row -> row.task().id()).toList(), paged);
        assertEquals(5, paged.size());
    }

    @Test
    void words_settle_a_task_and_are_read_by_the_helpdesk() {
        Incident incident = asked(TaskKind.PERMISSION);

        answers.settle(only().id(), words(incident, "She agrees."));

        assertEquals(List.of(), list());
        assertEquals(List.of(), desk.open(helpdesk.now(incident)));
        List<Entry> entries = helpdesk.all(Entry.class);
        assertEquals(Entry.Kind.UPDATED, entries.get(entries.size() - 2).kind());
        assertEquals("She agrees.", entries.get(entries.size() - 2).body().orElseThrow());
        assertEquals(Entry.Kind.TASK_DONE, lastEntry().kind());
    }

    @Test
    void a_new_number_takes_the_road_of_every_change_of_contact() {
        Incident incident = helpdesk.accept(aForm().fromJobcentre());
        ask(incident, TaskKind.CONTACT_DETAILS);

        answers.settle(only().id(), contact(incident, null, "01632 960 044"));

        assertEquals("+441632960044", helpdesk.now(incident).form().customer().phone());
        assertEquals(Settlement.CONTACT, all().get(0).settled().orElseThrow());
        assertTrue(helpdesk.all(Entry.class).stream().anyMatch(entry -> entry.kind() == Entry.Kind.CONTACT_CHANGED));
    }

    @Test
    void a_number_that_nobody_can_dial_settles_nothing() {
        Incident incident = asked(TaskKind.CONTACT_DETAILS);
        long task = only().id();

        assertThrows(FormRefused.class, () -> answers.settle(task, contact(incident, null, "0909 8790001")));

        assertEquals(task, only().id());
    }

    @Test
    void one_answer_settles_all_that_asked_for_the_same() {
        Incident incident = asked(TaskKind.SCREENSHOT);
        ask(incident, TaskKind.SCREENSHOT);
        ask(incident, TaskKind.PERMISSION);

        answers.settle(list().get(0).task().id(), file(incident));

        assertEquals(TaskKind.PERMISSION, only().kind());
        assertTrue(all().stream()
                .filter(task -> !task.isOpen())
                .allMatch(task -> task.settled().orElseThrow() == Settlement.FILES));
    }

    @Test
    void a_task_is_settled_once() {
        Incident incident = asked(TaskKind.PERMISSION);
        long task = only().id();
        answers.settle(task, words(incident, "She agrees."));

        assertThrows(NoSuchTask.class, () -> answers.settle(task, words(incident, "She agrees again.")));
    }

    @Test
    void an_answered_incident_comes_back_to_be_read() {
        Incident incident = asked(TaskKind.MORE_INFORMATION);
        helpdesk.answer(incident);

        answers.settle(only().id(), words(incident, "A blank page."));

        assertEquals(IncidentState.REOPENED, helpdesk.now(incident).state());
    }

    @Test
    void what_has_ended_asks_nothing() {
        Incident incident = asked(TaskKind.MORE_INFORMATION);
        helpdesk.as("helpdesk", IncidentDesk.class)
                .close(incident.id(), helpdesk.now(incident).version(), Outcome.NOT_FOR_US, null);

        assertEquals(List.of(), list());
        assertEquals(List.of(), desk.open(helpdesk.now(incident)));
        assertThrows(NotPossibleNow.class, () -> ask(incident, TaskKind.PERMISSION));
    }

    @Test
    void the_helpdesk_drops_what_it_needs_no_more() {
        Incident incident = asked(TaskKind.MORE_INFORMATION);
        Incident other = helpdesk.accept(aForm().fromJobcentre());
        long task = only().id();
        assertThrows(NoSuchTask.class, () -> desk.drop(other.id(), other.version(), task));

        desk.drop(incident.id(), helpdesk.now(incident).version(), task);

        assertEquals(List.of(), list());
        assertEquals(Settlement.NOT_NEEDED, all().get(0).settled().orElseThrow());
    }

    @Test
    void the_second_of_two_who_look_is_told() {
        Incident incident = helpdesk.accept(aForm().fromJobcentre());
        ask(incident, TaskKind.PERMISSION);

        assertThrows(
                ChangedByAnother.class,
                () -> desk.ask(incident.id(), incident.version(), TaskKind.PERMISSION, "May we?"));
    }

    @Test
    void a_refusal_that_staff_safety_overrode_is_asked_for_by_its_own_words() {
        helpdesk.accept(aForm().fromJobcentre().withPhone("12").urgent());

        assertEquals(Refusal.PHONE_INVALID, only().refusal().orElseThrow());
        assertEquals(TaskKind.CONTACT_DETAILS, only().kind());
    }

    @ParameterizedTest
    @CsvSource({"MORE_INFORMATION, true", "PERMISSION, true", "SCREENSHOT, false", "CONTACT_DETAILS, false"})
    void a_partners_words_settle_what_asked_for_words(TaskKind kind, boolean settled) {
        Incident incident = helpdesk.accept(aForm());
        ask(incident, kind);

        helpdesk.as("ed", Amendments.class)
                .add(words(incident, "A blank page."), UUID.randomUUID().toString());

        assertEquals(settled, desk.open(helpdesk.now(incident)).isEmpty());
    }

    @Test
    void a_partner_reads_in_its_incidents_events_what_it_is_asked_for() {
        Incident incident = helpdesk.accept(aForm());
        ask(incident, TaskKind.SCREENSHOT);

        List<Event> events = helpdesk.as("ed", StatusDesk.class)
                .byReference(incident.reference())
                .events();

        Event last = events.get(events.size() - 1);
        assertEquals(Entry.Kind.TASK_ASKED, last.kind());
        assertEquals("SCREENSHOT: What does she see?", last.asked());
        assertTrue(events.stream().limit(events.size() - 1L).allMatch(event -> event.asked() == null));
    }

    private List<RaiserTask> all() {
        return helpdesk.all(RaiserTask.class);
    }

    private Entry lastEntry() {
        List<Entry> all = helpdesk.all(Entry.class);
        return all.get(all.size() - 1);
    }

    private AuditRecord lastRecord() {
        List<AuditRecord> all = helpdesk.all(AuditRecord.class);
        return all.get(all.size() - 1);
    }
}
