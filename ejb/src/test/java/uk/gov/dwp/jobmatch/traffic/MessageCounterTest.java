package uk.gov.dwp.jobmatch.traffic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.gov.dwp.jobmatch.fixture.Helpdesk;

class MessageCounterTest {

    private final Helpdesk helpdesk = new Helpdesk();
    private final MessageCounter counter = helpdesk.bean(MessageCounter.class);

    @Test
    void messages_are_summed_by_partner_hour_operation_and_what_became_of_them() {
        answered("ed", "ping");
        answered("ed", "ping");
        answered("serco-jd", "ping");
        counter.count("ed", "submitIncident", MessageOutcome.REFUSED, "FORM_REFUSED");
        counter.count(null, null, MessageOutcome.REFUSED, "NOT_AUTHENTICATED");

        counter.writeDown();

        assertEquals(
                List.of(
                        "ed ping ANSWERED - 2",
                        "ed submitIncident REFUSED FORM_REFUSED 1",
                        "serco-jd ping ANSWERED - 1",
                        "- - REFUSED NOT_AUTHENTICATED 1"),
                written());
    }

    @Test
    void what_was_written_down_is_added_to_and_never_counted_twice() {
        answered("ed", "ping");
        counter.writeDown();
        counter.count(null, null, MessageOutcome.REFUSED, "NOT_AUTHENTICATED");
        counter.writeDown();
        answered("ed", "ping");
        counter.count(null, null, MessageOutcome.REFUSED, "NOT_AUTHENTICATED");

        counter.writeDown();
        counter.writeDown();

        assertEquals(List.of("ed ping ANSWERED - 2", "- - REFUSED NOT_AUTHENTICATED 2"), written());
    }

    @Test
    void each_hour_has_its_own_sum() {
        answered("ed", "ping");
        helpdesk.clock.advance(Duration.ofHours(1));
        answered("ed", "ping");

        counter.writeDown();

        assertEquals(List.of("ed ping ANSWERED - 1", "ed ping ANSWERED - 1"), written());
    }

    @Test
    void none_is_lost_while_many_count_and_one_writes_down() {
        Helpdesk.atOnce(20, i -> {
            for (int message = 0; message < 500; message++) {
                answered("ed", "ping");
                if (i == 0 && message % 50 == 0) {
                    counter.writeDown();
                }
            }
            return i;
        });

        counter.writeDown();

        assertEquals(List.of("ed ping ANSWERED - 10000"), written());
    }

    @Test
    void what_the_database_would_refuse_is_never_counted() {
        assertThrows(
                IllegalArgumentException.class,
                () -> counter.count("ed", "ping", MessageOutcome.ANSWERED, "FORM_REFUSED"));
        assertThrows(IllegalArgumentException.class, () -> counter.count("ed", "ping", MessageOutcome.FAILED, null));
    }

    private void answered(String partner, String operation) {
        counter.count(partner, operation, MessageOutcome.ANSWERED, null);
    }

    @SuppressWarnings("unchecked")
    private List<String> written() {
        return helpdesk.with(
                entities -> entities.createNativeQuery("""
                        select concat_ws(' ', coalesce(partner, '-'), coalesce(operation, '-'), outcome, coalesce(code, '-'),
                            messages)
                        from partner_traffic order by partner nulls last, hour, operation
                        """, String.class).getResultList());
    }
}
