package uk.gov.dwp.jobmatch.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.postgresql.PGConnection;
import uk.gov.dwp.jobmatch.run.Database;

/** Loads the country's accounts from a file that is dropped in the folder, twice, and compares that with what the database alone needs. */
final class AccountLoads {

    private static final int COLUMNS = 21;

    private final CountrysAccounts country;
    private final Database database;
    private final Path folder;
    private final LiveHeap heap;
    private double mostHeap;

    AccountLoads(CountrysAccounts country, Database database, Path folder, LiveHeap heap) {
        this.country = country;
        this.database = database;
        this.folder = folder;
        this.heap = heap;
    }

    AccountTable measure() throws IOException, SQLException, InterruptedException {
        Path file = folder.resolve("country.csv");
        country.write(file, 0);
        double bare = bare(file);
        AccountTable.Load first = load(file);
        country.write(file, 100);
        AccountTable.Load second = load(file);
        return new AccountTable(country.records(), bare, first, second, mostHeap, plantActivity(), plantLooks());
    }

    /** The same file into one table of texts without an index. */
    private double bare(Path file) throws IOException, SQLException {
        String columns = IntStream.range(0, COLUMNS).mapToObj(i -> "c" + i + " text").collect(Collectors.joining(", "));
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            Path whole = withoutEnd(file);
            statement.execute("create table bare_copy (" + columns + ")");
            long began = System.nanoTime();
            try (InputStream rows = Files.newInputStream(whole)) {
                connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy bare_copy from stdin (format csv, header)", rows);
            }
            double seconds = seconds(began);
            statement.execute("drop table bare_copy");
            Files.delete(whole);
            return seconds;
        }
    }

    /** PostgreSQL knows no last line. */
    private static Path withoutEnd(Path file) throws IOException {
        Path copy = file.resolveSibling("bare.csv");
        try (var lines = Files.lines(file);
                var out = Files.newBufferedWriter(copy)) {
            for (String line : (Iterable<String>) lines.filter(line -> !line.startsWith("END,"))::iterator) {
                out.write(line);
                out.write("\r\n");
            }
        }
        return copy;
    }

    private AccountTable.Load load(Path file) throws IOException, SQLException, InterruptedException {
        Files.move(file, folder.resolve("accounts-country.csv"));
        await("CHECKED");
        String newest = "(select max(id) from account_load)";
        change("update account_load set state = 'LOADING', confirmed_at = now(), confirmed_by = 'admin', leased_until = now() where id = " + newest);
        await("LOADED");
        double check = number("""
                select extract(epoch from (select max(at) from audit where action = 'ACCOUNT_FILE_CHECKED') - received_at)
                from account_load where id = (select max(id) from account_load)
                """);
        double merge = number("select extract(epoch from ended_at - confirmed_at) from account_load where id = " + newest);
        double written = number("select inserted + updated from account_load where id = " + newest);
        return new AccountTable.Load(check, merge, written);
    }

    private void await(String state) throws SQLException, InterruptedException {
        while (number("select count(*) from account_load where id = (select max(id) from account_load) and state = '" + state + "'") == 0) {
            mostHeap = Math.max(mostHeap, heap.usedNow());
            Thread.sleep(500);
        }
    }

    private double plantActivity() throws SQLException {
        long began = System.nanoTime();
        try (Connection connection = database.connect()) {
            country.plantActivity(connection);
        }
        return seconds(began);
    }

    private double plantLooks() throws SQLException {
        long began = System.nanoTime();
        try (Connection connection = database.connect()) {
            country.plantLooks(connection);
        }
        return seconds(began);
    }

    private void change(String statement) throws SQLException {
        try (Connection connection = database.connect();
                Statement sql = connection.createStatement()) {
            sql.executeUpdate(statement);
        }
    }

    private double number(String query) throws SQLException {
        try (Connection connection = database.connect();
                Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery(query)) {
            return row.next() ? row.getDouble(1) : Double.NaN;
        }
    }

    private static double seconds(long began) {
        return (System.nanoTime() - began) / 1e9;
    }
}
