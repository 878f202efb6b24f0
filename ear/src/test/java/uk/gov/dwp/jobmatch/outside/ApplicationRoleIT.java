package uk.gov.dwp.jobmatch.outside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
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
        List<String> notRefused = new ArrayList<>();
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
                "set session authorization jobmatch",
                "alter role jobmatch_app superuser",
                "alter table access_log_other owner to jobmatch_app",
                "alter table access_log disable trigger access_log_insert_only",
                "alter table audit disable row level security",
                "create rule nothing_kept as on insert to audit do instead nothing",
                "create trigger nothing_kept before insert on audit for each row execute function suppress_redundant_updates_trigger()",
                "alter table access_log alter column reason set default ''",
                "alter table access_log rename to access_log_before",
                "alter table access_log attach partition audit_other default",
                "truncate audit_other",
                "drop table access_log_" + month,
                "lock table audit in access exclusive mode",
                "select 1 from audit for update",
                "insert into audit_" + month + " select * from audit",
                "merge into audit a using audit b on a.id = b.id when matched then delete",
                "select setval(pg_get_serial_sequence('access_log', 'id'), 1)",
                "copy audit_" + month + " from stdin",
                "copy (select 1) to program 'id'",
                "copy audit to '/tmp/audit'",
                "copy audit from program 'id'",
                "copy audit from '/etc/passwd'",
                "select pg_read_file('/etc/passwd')",
                "select lo_import('/etc/passwd')",
                "create extension dblink",
                "create function of_mine() returns int language plpython3u as 'return 1'",
                "create schema of_mine",
                "drop schema public cascade",
                "create or replace function seal_next(which text, most int) returns int language sql as 'select 0'",
                "create or replace function open_months(ahead int) returns void language sql as ''",
                "create or replace function refuse_change() returns trigger language plpgsql as 'begin return new; end'",
                "alter function seal_next(text, int) reset search_path",
                "alter function open_months(int) security invoker",
                "drop function refuse_change() cascade",
                "create event trigger of_mine on ddl_command_start execute function refuse_change()",
                "update flyway_schema_history set success = false")) {
            Optional<String> answer = answer(attempt);
            if (!answer.equals(Optional.of(NOT_ALLOWED))) {
                notRefused.add(attempt + " " + answer);
            }
        }

        assertEquals(List.of(), notRefused);
    }

    /** Whoever adds one that runs as its owner must say where it looks names up, or the caller says it. */
    @Test
    void what_runs_as_the_owner_looks_nothing_up_where_the_caller_says() {
        assertEquals(List.of("open_months t", "seal_next t"), helpdesk.records().rows("""
                        select p.proname, exists (select from unnest(p.proconfig) set where set in ('search_path=public, pg_temp', 'search_path="public, pg_temp"'))
                        from pg_proc p where p.prosecdef order by 1
                        """));
    }

    @Test
    void tables_of_its_own_by_the_same_names_are_not_taken_for_them() throws SQLException {
        try (Connection connection = helpdesk.connectAsApplication();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (String name : List.of("sealed_log", "seal_block", "audit", "audit_seal")) {
                statement.execute("create temp table %1$s (like public.%1$s)".formatted(name));
            }
            statement.execute("set search_path = pg_temp, public");
            statement.execute("insert into pg_temp.sealed_log values ('of_mine; drop table audit', '0', 0, true)");

            statement.execute("select seal_next('audit', 10)");
            try (ResultSet block = statement.executeQuery("""
                    select (select count(*) from pg_temp.seal_block), seal_next('of_mine; drop table audit', 10)
                    """)) {
                block.next();
                assertEquals(0, block.getInt(1));
                assertEquals(null, block.getObject(2));
            }
            connection.rollback();
        }
    }

    /** As the application has them made, which is how they come to be. */
    @Test
    void the_months_that_come_are_closed_to_it_as_those_that_are_here() throws SQLException {
        try (Connection connection = helpdesk.connectAsApplication();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("set search_path = pg_temp, public");
            statement.execute("select public.open_months(14)");

            try (ResultSet months = statement.executeQuery("""
                    select count(*), count(*) filter (where m.relname like 'access%'), bool_or(pg_get_userbyid(m.relowner) = current_user),
                        bool_or(has_table_privilege(m.oid, 'select, insert, update, delete, truncate, references, trigger, maintain')),
                        bool_and(exists (select from pg_trigger t where t.tgrelid = m.oid and t.tgname like '%_insert_only' and t.tgenabled = 'O')),
                        bool_and(exists (select from pg_trigger t where t.tgrelid = m.oid and t.tgname like '%_no_truncate' and t.tgenabled = 'O'))
                    from pg_inherits i join pg_class m on m.oid = i.inhrelid join pg_class log on log.oid = i.inhparent
                    where log.relname in ('audit', 'audit_seal', 'access_log', 'access_log_seal') and m.relname ~ '[0-9]{4}_[0-9]{2}$'
                    """)) {
                months.next();
                assertTrue(months.getInt(1) >= 4 * 15, "months");
                assertTrue(months.getInt(2) >= 2 * 15, "months of the access log");
                assertFalse(months.getBoolean(3), "owned by the application");
                assertFalse(months.getBoolean(4), "open to the application");
                assertTrue(months.getBoolean(5), "guarded row by row");
                assertTrue(months.getBoolean(6), "guarded against being emptied");
            }
            connection.rollback();
        }
    }

    @Test
    void no_table_that_is_only_ever_inserted_was_forgotten() {
        assertEquals(List.of(), helpdesk.records().rows("""
                        select c.relname from pg_trigger t join pg_class c on c.oid = t.tgrelid
                        where t.tgname like '%\\_insert\\_only' and (has_table_privilege('jobmatch_app', c.oid, 'update, delete, truncate, trigger')
                            or has_any_column_privilege('jobmatch_app', c.oid, 'update'))
                        """));
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
