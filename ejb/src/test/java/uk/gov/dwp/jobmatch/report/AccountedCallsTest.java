package uk.gov.dwp.jobmatch.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static uk.gov.dwp.jobmatch.fixture.FormFixture.aForm;

import jakarta.ejb.EJBAccessException;
import jakarta.persistence.PersistenceException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.gov.dwp.jobmatch.callback.Callback;
import uk.gov.dwp.jobmatch.callback.CallbackBoard;
import uk.gov.dwp.jobmatch.fixture.Helpdesk;
import uk.gov.dwp.jobmatch.incident.Incident;
import uk.gov.dwp.jobmatch.report.AccountedCalls.Breach;
import uk.gov.dwp.jobmatch.report.AccountedCalls.Sum;

class AccountedCallsTest {

    private final Helpdesk helpdesk = new Helpdesk();
    private final AccountedCalls calls = helpdesk.as("dutymanager", AccountedCalls.class);

    private Callback taken() {
        Callback offered = helpdesk.callFor(aForm().withoutEmail());
        helpdesk.as("teamleader-telford", CallbackBoard.class).take(offered.id(), offered.version());
        return helpdesk.now(offered);
    }

    @Test
    void every_call_is_open_over_or_made_with_another() {
        Callback over = helpdesk.callFor(aForm().withoutEmail().withPhone("01632 960 002"));
        helpdesk.sql("update incident set state = 'ANSWERED'");
        helpdesk.sql("update callback set state = 'CLOSED', outcome = 'REFUSED', closed_at = now()");
        taken();
        helpdesk.answer(helpdesk.accept(aForm().withoutEmail()));

        assertEquals(new Sum(1, 1, 1), calls.sum());
        assertEquals(3, calls.sum().owed());
        assertEquals(List.of(), calls.breaches(), over::reference);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CALLER_GONE       | update person set active = false where username = 'teamleader-telford'
            CALLER_GONE       | update callback set owner_group = 'SERCO_QAT' where joined_to is null
            NO_CALL           | update callback set state = 'SUPERSEDED' where joined_to is null
            NOT_OFFERED       | update callback set state = 'OWED', owed_at = now() - interval '1 hour' where joined_to is null
            GROUP_UNREACHABLE | update callback set state = 'OFFERED', owner_group = 'NOBODY' where joined_to is null
            """)
    void whatever_could_be_forgotten_is_named(String kind, String mishap) {
        Callback call = taken();

        helpdesk.sql(mishap);

        List<Breach> breaches = calls.breaches();
        assertEquals(
                List.of(kind),
                breaches.stream().map(breach -> breach.kind().name()).toList());
        assertEquals(
                helpdesk.now(Incident.class, call.incident()).reference(),
                breaches.get(0).incident());
    }

    @Test
    void a_call_that_joined_one_that_is_over_is_named() {
        Callback call = taken();
        Incident second = helpdesk.answer(helpdesk.accept(aForm().withoutEmail()));
        helpdesk.sql("update incident set state = 'ANSWERED' where id = ?", call.incident());
        helpdesk.sql(
                "update callback set state = 'CLOSED', outcome = 'REFUSED', closed_at = now() where id = ?", call.id());

        assertEquals(
                List.of(helpdesk.callback(second).reference() + " JOINED_TO_NONE"),
                calls.breaches().stream()
                        .map(breach -> breach.callback().orElseThrow() + " " + breach.kind())
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update callback set state = 'CLOSED'",
                "update callback set state = 'RETURNED', outcome = 'REFUSED'",
                "update callback set caller = null",
                "update callback set state = 'JOINED'",
                "update callback set due_at = null"
            })
    void no_call_ends_without_an_outcome_nor_is_taken_by_nobody(String mishap) {
        taken();

        assertThrows(PersistenceException.class, () -> helpdesk.sql(mishap));
    }

    @ParameterizedTest
    @ValueSource(strings = {"helpdesk", "adviser", "teamleader-telford", "qat", "auditor", "nobody"})
    void the_others_are_not_asked(String person) {
        assertThrows(
                EJBAccessException.class,
                () -> helpdesk.as(person, AccountedCalls.class).sum());
    }
}
