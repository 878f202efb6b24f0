package uk.gov.dwp.jobmatch.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static uk.gov.dwp.jobmatch.fixture.FormFixture.aForm;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.hibernate.Session;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.gov.dwp.jobmatch.callback.CallbackBoard;
import uk.gov.dwp.jobmatch.escalation.Escalations;
import uk.gov.dwp.jobmatch.fixture.Helpdesk;
import uk.gov.dwp.jobmatch.report.AccountedCalls;

/** With 10,000 calls, 800 of them still to be made, nothing that people wait for reads a whole table. */
class BoardPlansTest {

    private static final Helpdesk HELPDESK = new Helpdesk();

    @BeforeAll
    static void fill() {
        HELPDESK.callFor(aForm().withoutEmail());
        HELPDESK.sql("""
                insert into callback (id, version, incident, entry, owner_group, site, state, phone, caller, attempts, owed_at,
                    due_at, next_attempt_at, outcome, closed_at, changed_at, changed_by)
                select 1000000 + n, 0, c.incident, c.entry,
                    (array['TEAM_LEADER_TELFORD', 'TEAM_LEADER_DUNDEE', 'TEAM_LEADER_SOUTHEND', 'SERCO_QAT'])[1 + n % 4],
                    null, (array['OFFERED', 'OFFERED', 'TAKEN', 'HELD', 'CLOSED'])[1 + least(n % 50, 4)], '+4416320' || n,
                    case when n % 50 = 2 then 'qat' end, case when n % 50 = 2 then 1 else 0 end,
                    c.owed_at + n * interval '1 second', c.due_at + n * interval '1 second',
                    case when n % 100 = 2 then c.due_at + n * interval '1 minute' end,
                    case when n % 50 >= 4 then 'REFUSED' end, case when n % 50 >= 4 then now() end, now(), 'system'
                from callback c, generate_series(1, 10000) n
                """);
        HELPDESK.with(entities -> {
            entities.unwrap(Session.class).doWork(BoardPlansTest::vacuum);
            return 0;
        });
    }

    /** As the database does by itself after a while. */
    private static void vacuum(Connection connection) throws SQLException {
        connection.setAutoCommit(true);
        try (Statement statement = connection.createStatement()) {
            statement.execute("vacuum analyze callback");
        }
        connection.setAutoCommit(false);
    }

    @AfterAll
    static void empty() {
        HELPDESK.sql("delete from callback");
        HELPDESK.sql("analyze callback");
    }

    @ParameterizedTest
    @EnumSource(BoardView.class)
    void no_view_reads_the_whole_table(BoardView view) {
        for (String person : List.of("teamleader-telford", "qat", "caller", "dutymanager")) {
            assertReadsNoWholeTable(() -> {
                Boards boards = HELPDESK.as(person, Boards.class);
                Board board = new Board(view, null, BoardOrder.of(view));
                BoardPage page = boards.pageAfter(board, null, 25);
                page.next().ifPresent(next -> boards.pageAfter(board, next, 25));
                boards.counts(null);
            });
        }
    }

    @Test
    void nor_does_any_other_question_about_calls() {
        assertReadsNoWholeTable(() -> {
            HELPDESK.as("dutymanager", Boards.class).groups();
            HELPDESK.as("dutymanager", AccountedCalls.class).breaches();
            HELPDESK.as("qat", AllocationDesk.class).all();
            HELPDESK.as("teamleader-telford", CallbackBoard.class).takeNext();
            HELPDESK.bean(Escalations.class).groupsToAlert();
        });
    }

    /** In one transaction, in which the database itself counts how often it reads a table as a whole. */
    private static void assertReadsNoWholeTable(Runnable work) {
        HELPDESK.with(entities -> {
            List<?> before = scans(entities);
            work.run();
            assertEquals(before, scans(entities));
            return 0;
        });
    }

    private static List<?> scans(EntityManager entities) {
        return entities.createNativeQuery("""
                        select relname || ' ' || seq_scan from pg_stat_xact_user_tables
                        where relname in ('callback', 'audit', 'delivery') order by relname
                        """, String.class).getResultList();
    }
}
