package uk.gov.dwp.jobmatch.retention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static uk.gov.dwp.jobmatch.fixture.FormFixture.aForm;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.hibernate.Session;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.gov.dwp.jobmatch.erasure.AccountErasure;
import uk.gov.dwp.jobmatch.erasure.Holder;
import uk.gov.dwp.jobmatch.fixture.Helpdesk;

/** With 6,000 incidents and what belongs to them, few of them old enough, neither a night's run nor an erasure reads a table as a whole. */
class RetentionPlansTest {

    private static final Pattern WHOLE_LARGE_TABLE =
            Pattern.compile("Seq Scan on (incident|entry|account|account_holder|activity)\\b");

    private static final Helpdesk HELPDESK = new Helpdesk();

    @BeforeAll
    static void fill() {
        Holder holder = Holder.signUp(HELPDESK);
        long model = HELPDESK.accept(aForm()).id();
        HELPDESK.with(entities -> {
            entities.createNativeQuery("set local session_replication_role = replica")
                    .executeUpdate();
            for (String sql : List.of(
                    "create temporary table model on commit drop as select * from incident where id = " + model,
                    "update model set state = 'CLOSED', outcome = 'RESOLVED', email = null, account_reference = null",
                    """
                    insert into incident select (jsonb_populate_record(m, jsonb_build_object('id', 5000000 + n,
                        'reference', 'UJ-2026-' || (5000000 + n), 'closed_at', timestamptz '2026-11-01' - n * interval '3 minutes',
                        'account_reference', 'X-' || n, 'email', 'x' || n || '@x.example'))).*
                    from (select m::incident as m from (select (model).* from model) m) r, generate_series(1, 6000) n
                    """,
                    "insert into entry select 5000000 + n, 5000001 + n % 6000, now(), 'NOTE', 'helpdesk', 'x' from generate_series(1, 12000) n",
                    """
                    insert into account (reference, kind, origin) select 'X-' || n, 'JOBSEEKER', 'ONLINE' from generate_series(1, 6000) n
                    """,
                    """
                    insert into account_load_row (load, line, reference, version, kind, origin, state, language)
                    select (select max(id) from account_load), 100 + n, 'X-' || n, 1, 'JOBSEEKER', 'ONLINE', 'ACTIVE', 'EN'
                    from generate_series(1, 6000) n
                    """,
                    "insert into account_holder (account, email, email_origin) select 'X-' || n, 'x' || n || '@x.example', 'SITE' from generate_series(1, 6000) n",
                    """
                    insert into activity select 'X-' || (1 + n % 6000), timestamptz '2026-11-01' - n * interval '1 minute', n, 'SEARCH', null, 'x'
                    from generate_series(1, 60000) n order by n desc
                    """)) {
                entities.createNativeQuery(sql).executeUpdate();
            }
            return 0;
        });
        holder.closedIncident();
        HELPDESK.sql(
                "insert into hold (id, version, account, reason, placed_by, placed_at) values (1, 0, 'X-1', 'A court', 'dutymanager', now())");
        HELPDESK.with(entities -> {
            entities.unwrap(Session.class).doWork(RetentionPlansTest::vacuum);
            return 0;
        });
    }

    /** As the database does by itself after a while. */
    private static void vacuum(Connection connection) throws SQLException {
        connection.setAutoCommit(true);
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "vacuum analyze incident, entry, account, account_holder, activity, hold, account_load_row");
        }
        connection.setAutoCommit(false);
    }

    @AfterAll
    static void empty() {
        new Helpdesk();
        HELPDESK.with(entities -> {
            entities.unwrap(Session.class).doWork(RetentionPlansTest::vacuum);
            return 0;
        });
    }

    @ParameterizedTest
    @EnumSource(RecordClass.class)
    void no_night_reads_a_table_as_a_whole(RecordClass what) {
        List<?> plan = HELPDESK.with(entities -> entities.createNativeQuery("explain " + Due.count(what), String.class)
                .setParameter("before", Instant.parse("2024-11-23T00:00:00Z"))
                .getResultList());

        assertEquals(
                List.of(),
                plan.stream()
                        .map(Object::toString)
                        .filter(WHOLE_LARGE_TABLE.asPredicate())
                        .toList());
    }

    @Test
    void nor_does_the_erasure_of_an_account() {
        HELPDESK.with(entities -> {
            List<?> before = scans(entities);
            HELPDESK.bean(AccountErasure.class).erase(Holder.ACCOUNT);
            assertEquals(before, scans(entities));
            return 0;
        });
    }

    private static List<?> scans(EntityManager entities) {
        return entities.createNativeQuery("""
                        select relname || ' ' || seq_scan from pg_stat_xact_user_tables
                        where relname in ('incident', 'entry', 'account', 'account_holder', 'activity', 'account_load_row') order by relname
                        """, String.class).getResultList();
    }
}
