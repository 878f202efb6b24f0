package uk.gov.dwp.jobmatch.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/** What this machine's database can do at best: one row inserted and committed at a time, on each of so many connections. */
final class BareInserts {

    /** About as much as an incident's words. */
    private static final String WORDS = "The vacancy does not show in the search. ".repeat(10);

    private final int clients;
    private final Duration time;

    BareInserts(int clients, Duration time) {
        this.clients = clients;
        this.time = time;
    }

    double aSecond() {
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        try {
            createTable();
            long began = System.nanoTime();
            List<Callable<Long>> work = Stream.generate(() -> (Callable<Long>) this::insertUntilEnd)
                    .limit(clients)
                    .toList();
            long rows = 0;
            for (Future<Long> client : threads.invokeAll(work)) {
                rows += client.get();
            }
            return rows * 1e9 / (System.nanoTime() - began);
        } catch (SQLException | ExecutionException | InterruptedException e) {
            throw new IllegalStateException("Nothing to compare with", e);
        } finally {
            threads.shutdownNow();
        }
    }

    private static void createTable() throws SQLException {
        try (Connection connection = Target.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("create table if not exists bare_insert (id bigserial primary key, words text not null)");
        }
    }

    private long insertUntilEnd() throws SQLException {
        try (Connection connection = Target.connect();
                PreparedStatement insert = connection.prepareStatement("insert into bare_insert (words) values (?)")) {
            connection.setAutoCommit(false);
            insert.setString(1, WORDS);
            long rows = 0;
            for (long end = System.nanoTime() + time.toNanos(); System.nanoTime() < end; rows++) {
                insert.executeUpdate();
                connection.commit();
            }
            return rows;
        }
    }
}
