package uk.gov.dwp.jobmatch.reception;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static uk.gov.dwp.jobmatch.fixture.FormFixture.aForm;

import jakarta.ejb.EJBAccessException;
import jakarta.persistence.PersistenceException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import uk.gov.dwp.jobmatch.audit.AuditRecord;
import uk.gov.dwp.jobmatch.delivery.Delivery;
import uk.gov.dwp.jobmatch.delivery.Purpose;
import uk.gov.dwp.jobmatch.file.ReceivedFiles;
import uk.gov.dwp.jobmatch.fixture.FormFixture;
import uk.gov.dwp.jobmatch.fixture.Helpdesk;
import uk.gov.dwp.jobmatch.incident.Entry;
import uk.gov.dwp.jobmatch.incident.Incident;
import uk.gov.dwp.jobmatch.routing.Refusal;

class BatchReceptionTest {

    private final Helpdesk helpdesk = new Helpdesk();

    @Test
    void each_form_is_accepted_as_it_would_be_alone_in_its_place() {
        List<BatchAnswer> answers = submit(
                item("item-0001", aForm().withoutEmail()),
                item("item-0002", aForm().fromEmployerDirect("DUNDEE")),
                item("item-0003", aForm()));

        assertEquals(
                List.of("E2", "E1", "E1"),
                answers.stream().map(answer -> answer.receipt().rule()).toList());
        assertEquals("d***@dwp.gov.uk", answers.get(1).receipt().replyToMasked());
        for (BatchAnswer answer : answers) {
            assertFalse(answer.receipt().duplicate());
        }
        assertEquals(3, helpdesk.all(Incident.class).size());
        assertEquals(3, helpdesk.all(Entry.class).size());
        assertEquals(3, helpdesk.all(AuditRecord.class).size());
        assertEquals(3, helpdesk.all(Delivery.class).size());
        assertEquals(3, helpdesk.courier.deliveries().size());
    }

    @Test
    void what_is_wrong_with_one_does_nothing_to_the_rest() {
        helpdesk.sql(
                "insert into suppressed_address values ('owner@bakery.example', now(), '2030-01-01T00:00:00Z'::timestamptz)");

        List<BatchAnswer> answers = submit(
                item("item-0001", aForm().withEmail("one@bakery.example")),
                item("item-0002", aForm().withEmail("Owner@Bakery.example").withoutPhone()),
                item("item-0003", aForm().withPhone("0906 123 4567")),
                item("item-0004", aForm().withEmail("four@bakery.example")));

        assertEquals("E1", answers.get(0).receipt().rule());
        assertEquals(Set.of(Refusal.CONTACT_ROUTE_MISSING), refusals(answers.get(1)));
        assertEquals(Set.of(Refusal.PHONE_INVALID), refusals(answers.get(2)));
        assertEquals("E1", answers.get(3).receipt().rule());
        assertEquals(2, helpdesk.all(Incident.class).size());
    }

    @Test
    void a_safety_concern_reaches_the_duty_manager_though_its_form_is_refused() {
        submit(
                item("item-0001", aForm()),
                item("item-0002", aForm().withPhone("12").urgent()));

        assertEquals(
                1,
                helpdesk.all(Delivery.class).stream()
                        .filter(mail -> mail.purpose() == Purpose.DUTY_ALERT)
                        .count());
    }

    @Test
    void an_id_that_comes_twice_stands_for_two_calls_one_after_the_other() {
        List<BatchAnswer> answers = submit(
                item("item-0001", aForm()),
                item("item-0001", aForm()),
                item("item-0001", aForm().withSummary("Another")),
                item("item-0002", aForm().withPhone("12")),
                item("item-0002", aForm()));

        assertFalse(answers.get(0).receipt().duplicate());
        assertTrue(answers.get(1).receipt().duplicate());
        assertEquals(
                answers.get(0).receipt().reference(), answers.get(1).receipt().reference());
        assertThrows(SubmissionIdReused.class, answers.get(2)::receipt);
        assertEquals(Set.of(Refusal.PHONE_INVALID), refusals(answers.get(3)));
        assertFalse(answers.get(4).receipt().duplicate());
        assertEquals(2, helpdesk.all(Incident.class).size());
    }

    @Test
    void what_was_accepted_before_is_not_accepted_again_in_a_batch_or_alone() {
        Receipt alone = reception().submit(aForm().build(), "item-0001");
        List<BatchAnswer> first = submit(item("item-0001", aForm()), item("item-0002", aForm()));
        List<BatchAnswer> again = submit(item("item-0002", aForm()), item("item-0003", aForm()));

        assertEquals(alone.reference(), first.get(0).receipt().reference());
        assertTrue(again.get(0).receipt().duplicate());
        assertEquals(first.get(1).receipt().reference(), again.get(0).receipt().reference());
        assertTrue(reception().submit(aForm().build(), "item-0003").duplicate());
        assertEquals(3, helpdesk.all(Incident.class).size());
    }

    @Test
    void equal_batches_at_once_in_whatever_order_are_accepted_once() {
        List<BatchItem> items = IntStream.range(0, 40)
                .mapToObj(i -> item("item-000" + i, aForm()))
                .toList();
        List<BatchItem> backwards = new ArrayList<>(items);
        Collections.reverse(backwards);

        Helpdesk.atOnce(8, i -> batches().submit(i % 2 == 0 ? items : backwards));

        Set<String> references = new HashSet<>();
        batches()
                .submit(items)
                .forEach(answer -> references.add(answer.receipt().reference()));
        assertEquals(40, references.size());
        assertEquals(40, helpdesk.all(Incident.class).size());
        assertEquals(40, helpdesk.all(Delivery.class).size());
    }

    /** The database refuses the one: what was written with it is rolled back, and done again without it. */
    @Test
    void what_cannot_be_taken_as_one_is_taken_form_by_form() {
        List<BatchAnswer> answers = submit(
                item("item-0001", aForm()),
                item("item-0002", aForm().withSummary("x".repeat(201))),
                item("item-0003", aForm()));

        assertFalse(answers.get(0).receipt().duplicate());
        assertThrows(PersistenceException.class, answers.get(1)::receipt);
        assertFalse(answers.get(2).receipt().duplicate());
        assertEquals(2, helpdesk.all(Incident.class).size());
        assertEquals(2, helpdesk.all(Entry.class).size());
    }

    @Test
    void nobody_sends_a_batch_in_anothers_name() {
        List<BatchItem> telfords = List.of(item("item-0001", aForm().raisedBy("ed-telford")));

        assertThrows(
                EJBAccessException.class,
                () -> batches().submit(telfords).get(0).receipt());
        assertThrows(
                EJBAccessException.class,
                () -> helpdesk.as("helpdesk", BatchReception.class).submit(telfords));
        assertEquals(List.of(), helpdesk.all(Incident.class));
    }

    /** One at a time they take seven each. */
    @Test
    void a_hundred_forms_take_hardly_more_statements_than_three_alone() {
        submit(item("item-warm-up", aForm()));
        BatchItem[] hundred = IntStream.range(0, 100)
                .mapToObj(i -> item("item-000" + i, aForm()))
                .toArray(BatchItem[]::new);

        long statements = helpdesk.statements(() -> submit(hundred));

        assertTrue(statements <= 24, () -> "statements: " + statements);
    }

    private List<BatchAnswer> submit(BatchItem... items) {
        return batches().submit(Arrays.asList(items));
    }

    private BatchReception batches() {
        return helpdesk.as("ed", BatchReception.class);
    }

    private Reception reception() {
        return helpdesk.as("ed", Reception.class);
    }

    private static BatchItem item(String id, FormFixture form) {
        return new BatchItem(id, form.build(), ReceivedFiles.none());
    }

    private static Set<Refusal> refusals(BatchAnswer answer) {
        return assertThrows(FormRefused.class, answer::receipt).refusals();
    }
}
