package uk.gov.dwp.jobmatch.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJBTransactionRequiredException;
import jakarta.persistence.PersistenceException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.gov.dwp.jobmatch.fixture.Helpdesk;

class AuditTrailTest {

    private final Helpdesk helpdesk = new Helpdesk();
    private final AuditTrail audit = helpdesk.as("helpdesk", AuditTrail.class);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit set actor = 'somebody else'",
                "update audit set detail = null where id > 0",
                "delete from audit",
                "delete from audit where id < 0 or true",
                "truncate audit"
            })
    void what_is_written_stays_as_it_is(String attempt) {
        audit.refused(AuditAction.PAGE_REFUSED, "/audit", null);

        PersistenceException refused = assertThrows(PersistenceException.class, () -> helpdesk.sql(attempt));

        assertTrue(refused.toString().contains("the audit is only ever inserted"), refused::toString);
        assertEquals("helpdesk", helpdesk.all(AuditRecord.class).get(0).actor());
    }

    @Test
    void a_deed_is_written_down_with_it_or_not_at_all() {
        assertThrows(
                EJBTransactionRequiredException.class, () -> audit.record(AuditAction.INCIDENT_READ, "UJ-1", null));
        assertThrows(
                IllegalStateException.class,
                () -> helpdesk.with(entities -> {
                    audit.record(AuditAction.INCIDENT_READ, "UJ-1", null);
                    throw new IllegalStateException("and then it broke");
                }));

        assertEquals(List.of(), helpdesk.all(AuditRecord.class));
    }

    @Test
    void a_refusal_outlives_what_was_refused() {
        assertThrows(
                IllegalStateException.class,
                () -> helpdesk.with(entities -> {
                    audit.refused(AuditAction.INCIDENT_READ, "UJ-1", null);
                    throw new IllegalStateException("refused");
                }));

        assertEquals(
                AuditRecord.Result.REFUSED,
                helpdesk.all(AuditRecord.class).get(0).result());
    }

    @Test
    void timers_and_queues_act_as_the_system() {
        helpdesk.bean(AuditTrail.class).refused(AuditAction.PAGE_REFUSED, null, "x".repeat(500));

        assertEquals("system", helpdesk.all(AuditRecord.class).get(0).actor());
        assertEquals(
                400,
                helpdesk.all(AuditRecord.class).get(0).detail().orElseThrow().length());
    }
}
