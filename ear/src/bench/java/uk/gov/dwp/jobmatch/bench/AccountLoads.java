package uk.gov.dwp.jobmatch.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.postgresql.PGConnection;
import uk.gov.dwp.jobmatch.run.Database;

/** Loads files of accounts through the folder, as the source would bring them, and compares that with what the database alone needs. */
final class AccountLoads {

    private static final int COLUMNS = 21;
    private static final String NEWEST = "(select max(id) from account_load)";

    /** Of a question about the heap, which starts a program of the JDK. */
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);

    private final CountrysAccounts country;
    private final Database database;
    private final Asking asking;
    private final Path folder;
    private final LiveHeap heap;
    private double mostHeap;
    private Instant heapSeen = Instant.EPOCH;

    AccountLoads(CountrysAccounts country, Database database, Path folder, LiveHeap heap) {
        this.country = country;
        this.database = database;
        asking = new Asking(database);
        this.folder = folder;
        this.heap = heap;
    }

    /** Of the server, in megabytes, what could be thrown away included. */
    double mostHeap() {
        return mostHeap;
    }

    /** Seconds in which the database takes the same file into one table of texts without an index: the better of two. */
    double bare() throws IOException, SQLException {
        Path file = folder.resolve("bare.csv");
        country.write(file, CountrysAccounts.Edition.FIRST);
        Path whole = withoutEnd(file);
        double seconds = Math.min(copy(whole), copy(whole));
        Files.delete(whole);
        Files.delete(file);
        return seconds;
    }

    private double copy(Path file) throws IOException, SQLException {
        String columns = IntStream.range(0, COLUMNS).mapToObj(i -> "c" + i + " text").collect(Collectors.joining(", "));
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                InputStream rows = Files.newInputStream(file)) {
            statement.execute("create table bare_copy (" + columns + ")");
            long began = System.nanoTime();
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy bare_copy from stdin (format csv, header)", rows);
            double seconds = (System.nanoTime() - began) / 1e9;
            statement.execute("drop table bare_copy");
            return seconds;
        }
    }

    /** PostgreSQL knows no last line. */
    private static Path withoutEnd(Path file) throws IOException {
        Path copy = file.resolveSibling("bare-without-end.csv");
        try (var lines = Files.lines(file);
                var out = Files.newBufferedWriter(copy)) {
            for (String line : (Iterable<String>) lines.filter(line -> !line.startsWith("END,"))::iterator) {
                out.write(line);
                out.write("\r\n");
            }
        }
        return copy;
    }

    /** Brings an edition and has it loaded. */
    AccountTable.Load load(CountrysAccounts.Edition edition) throws IOException, SQLException, InterruptedException {
        check(edition);
        return merge();
    }

    /** Brings an edition and waits until it is checked. */
    void check(CountrysAccounts.Edition edition) throws IOException, SQLException, InterruptedException {
        Path file = folder.resolve("country.csv");
        double before = asking.number("select count(*) from account_load");
        country.write(file, edition);
        Files.move(file, folder.resolve("accounts-country.csv"));
        await("(select count(*) from account_load) > " + before + " and state = 'CHECKED'");
    }

    /** Has what is checked loaded. */
    AccountTable.Load merge() throws SQLException, InterruptedException {
        justBeforeTheSweep();
        asking.change("update account_load set state = 'LOADING', confirmed_at = now(), confirmed_by = 'admin', leased_until = now() where id = " + NEWEST);
        await("state = 'LOADED'");
        AccountTable.Load load = new AccountTable.Load(
                asking.number("select taken from account_load where id = " + NEWEST),
                asking.number("select extract(epoch from (select max(at) from audit where action = 'ACCOUNT_FILE_CHECKED') - received_at)"
                        + " from account_load where id = " + NEWEST),
                asking.number("select extract(epoch from ended_at - confirmed_at) from account_load where id = " + NEWEST),
                asking.number("select inserted + updated from account_load where id = " + NEWEST));
        await("tidied");
        return load;
    }

    /** It looks at every fifth second, from the third on: what a load waits for that is none of its speed. */
    private static void justBeforeTheSweep() throws InterruptedException {
        long into = (System.currentTimeMillis() + 2_000) % 5_000;
        Thread.sleep((9_800 - into) % 5_000);
    }

    private void await(String condition) throws SQLException, InterruptedException {
        boolean done = false;
        while (!done) {
            Thread.sleep(100);
            seeHeap();
            done = asking.number("select count(*) from account_load where id = " + NEWEST + " and " + condition) == 1;
        }
    }

    private void seeHeap() {
        if (heapSeen.plus(BETWEEN_LOOKS).isBefore(Instant.now())) {
            heapSeen = Instant.now();
            mostHeap = Math.max(mostHeap, heap.usedNow());
        }
    }
}
