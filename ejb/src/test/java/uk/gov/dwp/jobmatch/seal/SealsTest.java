package uk.gov.dwp.jobmatch.seal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.PersistenceException;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.gov.dwp.jobmatch.audit.AuditAction;
import uk.gov.dwp.jobmatch.audit.AuditRecord;
import uk.gov.dwp.jobmatch.audit.AuditTrail;
import uk.gov.dwp.jobmatch.fixture.Helpdesk;

class SealsTest {

    private static final YearMonth MONTH = YearMonth.of(2026, 11);

    private final Helpdesk helpdesk = new Helpdesk();
    private final AuditTrail audit = helpdesk.as("helpdesk", AuditTrail.class);
    private final Sealer sealer = helpdesk.bean(Sealer.class);
    private final SealBook book = helpdesk.as("auditor", SealBook.class);

    @Test
    void what_nobody_touched_is_whole() {
        write(3);
        seal();
        write(2);
        seal();

        assertEquals("", problems());
        assertEquals(2, book.head(SealedLog.AUDIT).orElseThrow().block());
        assertEquals(
                List.of(MONTH),
                book.months(SealedLog.AUDIT).stream().map(SealBook.Month::month).toList());
    }

    /** {@code :n} is the id of the n-th row; three rows are in block 1, two in block 2, and one in block 3. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ROW_CHANGED 2              | update audit set actor = 'somebody' where id = :2
            ROW_CHANGED 2              | update audit set detail = '' where id = :2
            ROW_CHANGED 2              | update audit set at = at + interval '1 second' where id = :2
            ROW_ADDED 2, ROW_MISSING 2 | update audit set at = at - interval '1 day' where id = :2
            ROW_CHANGED 1, ROW_CHANGED 4 | update audit set subject = 'UJ-9' where id in (:1, :4)
            ROW_MISSING 5              | delete from audit where id = :5
            ROW_ADDED 7                | insert into audit (id, at, actor, action, result, written_in) select id + 1000, at, actor, action, result, '3' from audit where id = :6
            SEAL_CHANGED block 2, ROW_CHANGED 4 | update audit_seal set digest = sha256('x') where id = :4
            SEAL_CHANGED block 2, ROW_ADDED 4 | delete from audit_seal where id = :4
            SEAL_CHANGED block 1       | with gone as (delete from audit where id = :3) delete from audit_seal where id = :3
            BLOCK_CHANGED block 2      | update seal_block set sealed_at = sealed_at + interval '1 hour' where number = 2
            BLOCK_MISSING block 2, BLOCK_MISSING block 2 | delete from seal_block where number = 2
            LINK_BROKEN block 3        | update seal_block b set sealed_at = '2026-01-01', hash = sha256(convert_to(block_form(row (b.log, b.number, b.month, b.records, b.first_at, b.last_at, timestamptz '2026-01-01', b.digest, b.previous, b.hash)::seal_block), 'UTF8')) where number = 2
            """)
    void every_break_is_named(String found, String tampering) {
        write(3);
        seal();
        write(2);
        seal();
        write(1);
        seal();
        List<Long> ids = ids();

        tamper(tampering, ids);

        assertEquals(found, problems(ids));
    }

    @Test
    void a_tail_that_was_cut_off_is_missed_by_whoever_kept_the_head() {
        write(3);
        seal();
        Head kept = book.head(SealedLog.AUDIT).orElseThrow();
        write(2);
        seal();
        Head cut = book.head(SealedLog.AUDIT).orElseThrow();

        tamper("delete from audit where id >= :4", ids());
        tamper("delete from audit_seal where block = 2", List.of());
        tamper("delete from seal_block where number = 2", List.of());

        assertEquals("", problems());
        assertTrue(book.holds(SealedLog.AUDIT, kept.block(), kept.hash()));
        assertFalse(book.holds(SealedLog.AUDIT, cut.block(), cut.hash()));
    }

    @Test
    void a_row_that_is_committed_late_is_not_passed_by() {
        helpdesk.with(late -> {
            audit.record(AuditAction.INCIDENT_READ, "UJ-1", null);
            late.flush();
            write(1);
            seal();
            assertEquals(1, waiting());
            return 0;
        });
        assertEquals(2, waiting());

        seal();

        assertEquals(0, waiting());
        assertEquals(2L, sealed());
        assertEquals("", problems());
    }

    @Test
    void two_sealers_at_once_seal_each_row_once() {
        write(20);

        Helpdesk.atOnce(8, i -> sealer.seal(SealedLog.AUDIT));
        seal();

        assertEquals(20L, sealed());
        assertEquals("", problems());
    }

    /** Transactions are counted anew there, so that rows come from what looks like the future. */
    @Test
    void a_database_that_was_restored_elsewhere_goes_on_with_its_chain() {
        write(2);
        seal();
        tamper(
                "insert into audit (id, at, actor, action, result, written_in) select id + 1000, at, actor, action, result, '99000000000' from audit where id = :2",
                ids());
        tamper("update sealed_log set done_tx = '90000000000', done_id = 7", List.of());

        seal();
        write(1);
        seal();

        assertEquals(4L, sealed());
        assertEquals("", problems());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_seal set digest = sha256('x')",
                "delete from audit_seal",
                "truncate audit_seal",
                "update seal_block set previous = sha256('x')",
                "delete from seal_block",
                "truncate seal_block"
            })
    void a_seal_stays_as_it_is(String attempt) {
        write(1);
        seal();

        PersistenceException refused = assertThrows(PersistenceException.class, () -> helpdesk.sql(attempt));

        assertTrue(refused.toString().contains("is only ever inserted"), refused::toString);
    }

    @Test
    void the_coming_months_are_made_ahead() {
        helpdesk.bean(SealSweep.class).openMonths();

        assertEquals(Sealer.MONTHS_AHEAD, sealer.monthsAhead());
    }

    @Test
    void a_verification_is_written_down_with_what_it_found() {
        write(1);
        seal();
        tamper("update audit set actor = 'somebody' where id = :1", ids());

        Verification asked = book.verify(SealedLog.AUDIT, MONTH);
        assertEquals(asked.id(), book.verify(SealedLog.AUDIT, MONTH).id());
        helpdesk.bean(VerificationSweep.class).sweep();

        assertTrue(helpdesk.now(Verification.class, asked.id()).isOver());
        assertEquals(
                List.of(
                        "auditor LOG_VERIFICATION_ASKED log AUDIT 2026-11",
                        "system LOG_FOUND_BROKEN log AUDIT 2026-11"),
                helpdesk.all(AuditRecord.class).stream()
                        .skip(1)
                        .map(line -> line.actor() + " " + line.action() + " "
                                + line.subject().orElseThrow())
                        .toList());
    }

    private void write(int rows) {
        for (int i = 0; i < rows; i++) {
            audit.refused(AuditAction.PAGE_REFUSED, "/audit", null);
        }
    }

    private void seal() {
        helpdesk.bean(SealSweep.class).seal();
    }

    private List<Long> ids() {
        return helpdesk.all(AuditRecord.class).stream().map(AuditRecord::id).toList();
    }

    private long waiting() {
        return helpdesk.with(entities -> book.waiting(SealedLog.AUDIT).rows());
    }

    private long sealed() {
        return helpdesk.with(
                entities -> (Long) entities.createNativeQuery("select count(*) from audit_seal", Long.class)
                        .getSingleResult());
    }

    /** As somebody who owns the database can. */
    private void tamper(String statement, List<Long> ids) {
        String sql = statement;
        for (int i = ids.size(); i > 0; i--) {
            sql = sql.replace(":" + i, String.valueOf(ids.get(i - 1)));
        }
        String tampering = sql;
        helpdesk.with(entities -> {
            entities.createNativeQuery("set local session_replication_role = replica")
                    .executeUpdate();
            return entities.createNativeQuery(tampering).executeUpdate();
        });
    }

    private String problems() {
        return problems(ids());
    }

    private String problems(List<Long> ids) {
        Verification verification = book.verify(SealedLog.AUDIT, MONTH);
        helpdesk.bean(VerificationSweep.class).sweep();
        return book.findings(verification).stream()
                .map(finding -> finding.problem()
                        + finding.record()
                                .map(id -> " " + (ids.contains(id) ? ids.indexOf(id) + 1 : ids.size() + 1))
                                .orElseGet(() -> " block " + finding.block().orElseThrow()))
                .collect(Collectors.joining(", "));
    }
}
