package uk.gov.dwp.jobmatch.reception;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static uk.gov.dwp.jobmatch.fixture.FormFixture.aForm;

import jakarta.ejb.EJBAccessException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.gov.dwp.jobmatch.attachment.Attachment;
import uk.gov.dwp.jobmatch.audit.AuditAction;
import uk.gov.dwp.jobmatch.audit.AuditRecord;
import uk.gov.dwp.jobmatch.delivery.Delivery;
import uk.gov.dwp.jobmatch.delivery.Purpose;
import uk.gov.dwp.jobmatch.directory.NotLetIn;
import uk.gov.dwp.jobmatch.file.FilesRefused;
import uk.gov.dwp.jobmatch.file.ReceivedFiles;
import uk.gov.dwp.jobmatch.fixture.FormFixture;
import uk.gov.dwp.jobmatch.fixture.Helpdesk;
import uk.gov.dwp.jobmatch.fixture.SampleFiles;
import uk.gov.dwp.jobmatch.incident.Entry;
import uk.gov.dwp.jobmatch.incident.Incident;
import uk.gov.dwp.jobmatch.incident.IncidentState;
import uk.gov.dwp.jobmatch.incident.Outcome;
import uk.gov.dwp.jobmatch.raisertask.RaiserTask;
import uk.gov.dwp.jobmatch.routing.Category;
import uk.gov.dwp.jobmatch.routing.Channel;
import uk.gov.dwp.jobmatch.routing.Priority;
import uk.gov.dwp.jobmatch.routing.Refusal;

class ReceptionTest {

    private static final String ID = "submission-1";

    private final Helpdesk helpdesk = new Helpdesk();

    @Test
    void an_accepted_form_is_an_incident_an_entry_an_audit_record_and_a_promise() {
        Receipt receipt = submit(aForm());

        assertEquals(List.of(receipt.reference()), what(Incident.class, Incident::reference));
        assertEquals(List.of(Entry.Kind.RAISED), what(Entry.class, Entry::kind));
        assertEquals(List.of(AuditAction.INCIDENT_RAISED), what(AuditRecord.class, AuditRecord::action));
        assertEquals(List.of(Purpose.RECEIPT), what(Delivery.class, Delivery::purpose));
        assertEquals(what(Delivery.class, Delivery::id), helpdesk.courier.deliveries());
    }

    @Test
    void a_receipt_says_who_is_answered_by_whom_and_when() {
        Receipt receipt = submit(aForm().fromEmployerDirect("DUNDEE").withoutEmail());

        assertFalse(receipt.duplicate());
        assertEquals(IncidentState.NEW, receipt.state());
        assertEquals(Priority.STANDARD, receipt.priority());
        assertEquals("E2", receipt.rule());
        assertEquals("d***@dwp.gov.uk", receipt.replyToMasked());
        assertEquals("TEAM_LEADER_DUNDEE", receipt.callbackOwner());
        assertEquals(helpdesk.clock.instant(), receipt.receivedAt());
    }

    @Test
    void a_refused_form_leaves_nothing_behind_and_names_all_that_is_wrong() {
        FormFixture form = aForm().withoutEmail().withPhone("0906 123 4567");

        FormRefused refused = assertThrows(FormRefused.class, () -> submit(form));

        assertEquals(Set.of(Refusal.PHONE_INVALID), refused.refusals());
        assertNothingIsKept();
    }

    @Test
    void a_preview_leaves_nothing_behind() {
        RouteFinder.Found found = helpdesk.as("adviser", Reception.class)
                .preview(aForm().fromJobcentre().build());

        assertEquals("J1", found.decision().rule());
        assertNothingIsKept();
    }

    @Test
    void the_same_submission_again_gives_the_first_answer_again() {
        Receipt first = submit(aForm().withoutEmail());
        helpdesk.clock.setTo("2026-11-25T16:00");

        Receipt again = submit(aForm().withoutEmail());

        assertTrue(again.duplicate());
        assertEquals(first.reference(), again.reference());
        assertEquals(first.dueAt(), again.dueAt());
        assertEquals(first.why(), again.why());
        assertEquals(1, helpdesk.all(Incident.class).size());
        assertEquals(1, helpdesk.all(Delivery.class).size());
        assertEquals(
                List.of(AuditAction.INCIDENT_RAISED, AuditAction.INCIDENT_RAISED_AGAIN),
                what(AuditRecord.class, AuditRecord::action));
    }

    @Test
    void the_same_submission_by_another_member_of_staff_is_the_same() {
        Receipt first = submit(aForm().withRaiserReference("agent 7"));

        Receipt again = submit(aForm().withRaiserReference("agent 8"));

        assertEquals(first.reference(), again.reference());
    }

    @Test
    void a_submission_that_was_accepted_keeps_its_answer_though_it_would_be_refused_today() {
        Receipt first = submit(aForm().withoutPhone());
        helpdesk.sql(
                "insert into suppressed_address values ('owner@bakery.example', now(), '2030-01-01T00:00:00Z'::timestamptz)");

        Receipt again = submit(aForm().withoutPhone());

        assertEquals(first.reference(), again.reference());
    }

    @Test
    void a_submission_id_cannot_stand_for_other_content() {
        submit(aForm());

        assertThrows(SubmissionIdReused.class, () -> submit(aForm().withSummary("Another vacancy does not show")));
        assertThrows(
                SubmissionIdReused.class, () -> submit(aForm().withoutEmail().withoutPhone()));

        assertEquals(1, helpdesk.all(Incident.class).size());
    }

    @Test
    void two_partners_may_use_the_same_submission_id() {
        Receipt one = submit(aForm());
        Receipt other = helpdesk.as("serco-jd", Reception.class)
                .submit(aForm().fromJobseekerDirect().build(), ID);

        assertFalse(other.duplicate());
        assertEquals(List.of(one.reference(), other.reference()), what(Incident.class, Incident::reference));
    }

    @Test
    void a_hundred_equal_submissions_at_once_are_one_incident_and_nobody_waits_for_another() {
        List<Optional<Receipt>> answers = Helpdesk.atOnce(100, i -> submitUnlessUnderWay());
        List<Receipt> receipts = answers.stream().flatMap(Optional::stream).toList();
        Receipt retried = submit(aForm().withoutEmail());

        assertEquals(
                1, receipts.stream().filter(receipt -> !receipt.duplicate()).count());
        assertTrue(retried.duplicate());
        receipts.forEach(receipt -> assertEquals(retried.reference(), receipt.reference()));
        assertEquals(1, helpdesk.all(Incident.class).size());
        assertEquals(1, helpdesk.all(Delivery.class).size());
        assertEquals(1, helpdesk.all(Entry.class).size());
    }

    private Optional<Receipt> submitUnlessUnderWay() {
        try {
            return Optional.of(submit(aForm().withoutEmail()));
        } catch (SubmissionUnderWay another) {
            return Optional.empty();
        }
    }

    @Test
    void a_hundred_different_submissions_at_once_are_a_hundred_incidents() {
        List<Receipt> receipts = Helpdesk.atOnce(
                100, i -> helpdesk.as("ed", Reception.class).submit(aForm().build(), "submission " + i));

        assertEquals(100, receipts.stream().map(Receipt::reference).distinct().count());
        assertEquals(100, helpdesk.all(Delivery.class).size());
    }

    @Test
    void an_escalation_is_accepted_with_a_task_for_each_refusal_and_an_alert() {
        Receipt receipt = helpdesk.as("adviser", Reception.class)
                .raise(aForm().fromJobcentre()
                        .withEmail("not an address")
                        .withPhone("12")
                        .withDwpEmail("somebody@elsewhere.example")
                        .urgent()
                        .build());

        assertEquals(Priority.IMMEDIATE, receipt.priority());
        assertEquals(
                EnumSet.of(Refusal.EMAIL_INVALID, Refusal.PHONE_INVALID, Refusal.DWP_EMAIL_NOT_ALLOWED),
                Set.copyOf(helpdesk.with(entities -> entities.createQuery("from RaiserTask", RaiserTask.class)
                        .getResultStream()
                        .flatMap(task -> task.refusal().stream())
                        .collect(Collectors.toSet()))));
        assertEquals(List.of(Purpose.DUTY_ALERT), what(Delivery.class, Delivery::purpose));
    }

    @Test
    void a_safety_concern_reaches_the_duty_manager_once_though_its_form_is_refused() {
        FormFixture form = aForm().withoutEmail().withoutPhone().urgent();
        String longestId = "x".repeat(64);

        for (int i = 0; i < 3; i++) {
            assertThrows(
                    FormRefused.class, () -> helpdesk.as("ed", Reception.class).submit(form.build(), longestId));
        }

        Delivery alert = helpdesk.all(Delivery.class).get(0);
        assertEquals(1, helpdesk.all(Delivery.class).size());
        assertEquals(Purpose.DUTY_ALERT, alert.purpose());
        assertEquals("ed " + longestId, alert.about().orElseThrow());
        assertEquals(List.of(AuditAction.SAFETY_ALERT_RAISED), what(AuditRecord.class, AuditRecord::action));
    }

    @Test
    void a_safety_concern_reaches_the_duty_manager_though_its_files_are_refused() {
        ReceivedFiles files = SampleFiles.files(SampleFiles.file("a.png", SampleFiles.bytes("GIF89a\0")));
        Reception ed = helpdesk.as("ed", Reception.class);

        assertThrows(FilesRefused.class, () -> ed.submit(aForm().urgent().build(), files, ID));

        assertEquals(List.of(Purpose.DUTY_ALERT), what(Delivery.class, Delivery::purpose));
        assertEquals(List.of(), helpdesk.all(Incident.class));
    }

    @Test
    void files_come_in_with_their_form_and_belong_to_its_submission() {
        ReceivedFiles files = SampleFiles.files(SampleFiles.file("a.png", SampleFiles.png()));
        Reception ed = helpdesk.as("ed", Reception.class);

        Receipt first = ed.submit(aForm().build(), files, ID);
        Receipt again = ed.submit(aForm().build(), files, ID);

        assertEquals(first.reference(), again.reference());
        assertEquals(List.of("a.png"), what(Attachment.class, Attachment::name));
        assertThrows(SubmissionIdReused.class, () -> ed.submit(aForm().build(), ID));
        assertEquals(
                List.of(AuditAction.INCIDENT_RAISED, AuditAction.ATTACHMENT_ADDED),
                what(AuditRecord.class, AuditRecord::action).subList(0, 2));
    }

    @Test
    void a_refused_safety_concern_that_comes_twice_at_once_is_one_alert() {
        FormFixture form = aForm().withoutEmail().withoutPhone().urgent();

        Helpdesk.atOnce(20, i -> assertThrows(FormRefused.class, () -> submit(form)));

        assertEquals(1, helpdesk.all(Delivery.class).size());
    }

    @Test
    void a_warning_without_a_way_to_answer_closes_at_once() {
        Incident incident = helpdesk.accept(aForm().fromNobodyKnown()
                .about(Category.REPORT_A_VACANCY)
                .withoutEmail()
                .withoutPhone());

        assertEquals(IncidentState.CLOSED, incident.state());
        assertEquals(Outcome.NO_REPLY_POSSIBLE, incident.outcome().orElseThrow());
        assertEquals(List.of(Entry.Kind.RAISED, Entry.Kind.CLOSED), what(Entry.class, Entry::kind));
        assertEquals(
                List.of(AuditAction.INCIDENT_RAISED, AuditAction.INCIDENT_CLOSED),
                what(AuditRecord.class, AuditRecord::action));
        assertEquals(List.of(), helpdesk.all(Delivery.class));
    }

    @Test
    void nothing_automatic_goes_to_an_address_that_nobody_has_verified() {
        helpdesk.accept(aForm().fromNobodyKnown());

        assertEquals(List.of(), helpdesk.all(Delivery.class));
    }

    @ParameterizedTest
    @ValueSource(strings = {"adviser-in-walsall", "helpdesk", "ed", "teamleader-telford", "auditor", "nobody"})
    void only_a_jobcentres_own_staff_raise_its_incidents(String stranger) {
        FormFixture form = aForm().fromJobcentre().raisedBy(stranger);

        assertThrows(
                EJBAccessException.class,
                () -> helpdesk.as(stranger, Reception.class).raise(form.build()));
        assertThrows(
                EJBAccessException.class,
                () -> helpdesk.as(stranger, Reception.class).preview(form.build()));

        assertEquals(List.of(), helpdesk.all(Incident.class));
    }

    @Test
    void nobody_raises_in_anothers_name_or_through_another_door() {
        Reception adviser = helpdesk.as("adviser", Reception.class);
        Reception ed = helpdesk.as("ed", Reception.class);
        Reception telford = helpdesk.as("ed-telford", Reception.class);
        FormFixture fromTelford = aForm().raisedBy("ed-telford");

        assertThrows(
                EJBAccessException.class,
                () -> adviser.raise(
                        aForm().fromJobcentre().raisedBy("adviser-in-walsall").build()));
        assertThrows(
                EJBAccessException.class,
                () -> adviser.raise(aForm().raisedBy("adviser").build()));
        assertThrows(
                EJBAccessException.class,
                () -> ed.submit(aForm().fromJobseekerDirect().raisedBy("ed").build(), ID));
        assertThrows(EJBAccessException.class, () -> ed.submit(fromTelford.build(), ID));
        assertThrows(
                EJBAccessException.class,
                () -> telford.submit(
                        aForm().fromEmployerDirect("DUNDEE")
                                .raisedBy("ed-telford")
                                .build(),
                        ID));

        assertEquals(List.of(), helpdesk.all(Incident.class));
        assertFalse(telford.submit(fromTelford.build(), ID).duplicate());
    }

    @Test
    void the_site_comes_through_the_door_that_its_account_opens_and_no_other() {
        Reception site = helpdesk.as("uj-site", Reception.class);
        helpdesk.sql("insert into account (reference, kind, origin) values ('JS-1', 'JOBSEEKER', 'ONLINE')");

        assertThrows(
                EJBAccessException.class,
                () -> site.submit(aForm().fromEmployerOnline().build(), ID));
        assertThrows(
                EJBAccessException.class,
                () -> site.submit(aForm().fromNobodyKnown().withAccount("EMP-1").build(), ID));
        assertThrows(
                EJBAccessException.class,
                () -> site.submit(
                        aForm().fromEmployerOnline().withAccount("JS-1").build(), ID));
        assertThrows(
                EJBAccessException.class,
                () -> site.submit(
                        aForm().fromEmployerDirect("TELFORD")
                                .raisedBy("uj-site")
                                .build(),
                        ID));

        assertEquals(List.of(), helpdesk.all(Incident.class));
        site.submit(aForm().fromEmployerOnline().withAccount("EMP-1").build(), "submission-1");
        site.submit(aForm().fromJobseekerOnline().withAccount("JS-1").build(), "submission-2");
        site.submit(aForm().fromNobodyKnown().build(), "submission-3");
        assertEquals(
                List.of(Channel.EMPLOYER_ONLINE, Channel.JOBSEEKER_ONLINE, Channel.ANONYMOUS),
                what(Incident.class, (Incident incident) -> incident.form().channel()));
    }

    @Test
    void whoever_was_switched_off_is_let_in_no_more() {
        helpdesk.sql("update partner set active = false where code = 'ed'");
        helpdesk.sql("update person set active = false where username = 'adviser'");

        assertThrows(NotLetIn.class, () -> submit(aForm()));
        assertThrows(
                NotLetIn.class,
                () -> helpdesk.as("adviser", Reception.class)
                        .raise(aForm().fromJobcentre().build()));
    }

    /**
     * Who sends it, whether the address bounces, the submission, and one batch each for incident, entry, mail and audit; and
     * now and then a block of fifty numbers for each of these four.
     */
    @Test
    void accepting_a_hundred_forms_takes_seven_statements_each_and_a_dozen_for_their_numbers() {
        submit(aForm());

        long statements = helpdesk.statements(() -> {
            for (int i = 0; i < 100; i++) {
                helpdesk.as("ed", Reception.class).submit(aForm().build(), "submission " + i);
            }
        });

        assertTrue(statements <= 7 * 100 + 12, () -> "statements: " + statements);
    }

    private Receipt submit(FormFixture form) {
        return helpdesk.as("ed", Reception.class).submit(form.build(), ID);
    }

    private <T, R> List<R> what(Class<T> kind, Function<T, R> property) {
        return helpdesk.all(kind).stream().map(property).toList();
    }

    private void assertNothingIsKept() {
        assertEquals(List.of(), helpdesk.all(Incident.class));
        assertEquals(List.of(), helpdesk.all(Entry.class));
        assertEquals(List.of(), helpdesk.all(Delivery.class));
        assertEquals(List.of(), helpdesk.all(AuditRecord.class));
        assertEquals(List.of(), helpdesk.courier.deliveries());
    }
}
