package uk.gov.dwp.jobmatch.outside;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.gov.dwp.jobmatch.whole.RunningHelpdesk;

/** Whoever gets hold of the helpdesk's own connection to its database cannot undo what was written down. */
class ApplicationRoleIT {

    /** PostgreSQL's code for what somebody has no right to. */
    private static final String NOT_ALLOWED = "42501";

    private static final List<String> LOGS =
            List.of("audit", "access_log", "consent", "audit_seal", "access_log_seal", "seal_block");

    private final RunningHelpdesk helpdesk = RunningHelpdesk.shared();

    @Test
    void the_helpdesk_works_as_a_role_that_owns_nothing() {
        assertEquals("jobmatch_app", helpdesk.records().row("""
                        select distinct usename from pg_stat_activity where application_name in ('helpdesk', 'helpdesk-sign-in')
                        """));
        assertEquals("0 0", helpdesk.records().row("""
                        select (select count(*) from pg_class where pg_get_userbyid(relowner) = 'jobmatch_app'),
                            (select count(*) from pg_roles where rolname = 'jobmatch_app'
                                and (rolsuper or rolcreaterole or rolcreatedb or rolbypassrls or pg_has_role(oid, 'jobmatch', 'member')))
                        """));
    }

    @Test
    void it_cannot_change_or_empty_a_log_or_a_seal() throws SQLException {
        for (String log : LOGS) {
            for (String attempt : List.of(
                    "update %s set %s = null",
                    "delete from %s",
                    "truncate %s",
                    "alter table %s disable trigger all",
                    "drop trigger %1$s_insert_only on %1$s",
                    "drop table %s",
                    "alter table %s owner to jobmatch_app")) {
                assertEquals(
                        Optional.of(NOT_ALLOWED), answer(attempt.formatted(log, column(log))), attempt + " " + log);
            }
        }
    }

    @Test
    void nor_go_round_the_guards() throws SQLException {
        String month = helpdesk.records().row("select to_char(now() at time zone 'UTC', 'YYYY_MM')");
        for (String attempt : List.of(
                "delete from audit_" + month,
                "delete from access_log_" + month,
                "alter table audit detach partition audit_" + month,
                "insert into audit_seal values (-1, now(), 1, '')",
                "insert into seal_block select * from seal_block",
                "update sealed_log set done_id = 0",
                "set session_replication_role = replica",
                "create or replace function audit_is_insert_only() returns trigger language plpgsql as 'begin return new; end'",
                "create table public.audit_2031_01 ()",
                "call drop_archived('audit', '2020-01-01')",
                "select open_month('audit', now())",
                "select admit_application('jobmatch_app')",
                "set role jobmatch",
                "update flyway_schema_history set success = false")) {
            assertEquals(Optional.of(NOT_ALLOWED), answer(attempt), attempt);
        }
    }

    @Test
    void and_it_can_do_what_it_must() throws SQLException {
        for (String need : Stream.of(
                        "select open_months(3)",
                        "select seal_next('audit', 10)",
                        "select * from verify_log('access_log', date_trunc('month', now())::date)",
                        "analyze incident")
                .toList()) {
            assertEquals(Optional.empty(), answer(need), need);
        }
    }

    private static String column(String log) {
        return switch (log) {
            case "audit", "access_log" -> "actor";
            case "consent" -> "told_by";
            case "seal_block" -> "digest";
            default -> "block";
        };
    }

    /** The code of the refusal; empty where there is none. Nothing stays done. */
    private Optional<String> answer(String attempt) throws SQLException {
        try (Connection connection = helpdesk.connectAsApplication();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            try {
                statement.execute(attempt);
                return Optional.empty();
            } catch (SQLException refused) {
                return Optional.ofNullable(refused.getSQLState());
            } finally {
                connection.rollback();
            }
        }
    }
}
