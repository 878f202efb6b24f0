package uk.gov.dwp.jobmatch.run;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** A real PostgreSQL from Maven Central, as careful with its disk as one in production. */
public final class Database implements Part {

    private static final String NAME = "jobmatch";

    /** Owns nothing. */
    private static final String APPLICATION = "jobmatch_app";

    /** Where PostgreSQL notes its process, in the data directory. */
    private static final String NOTE = "postmaster.pid";

    private final Path directory;
    private final int port;
    private EmbeddedPostgres postgres;
    private boolean open = true;

    /** Starts PostgreSQL on the data in the directory, or on new data where there is none. */
    public Database(Path directory, int port) {
        this.directory = directory;
        this.port = port;
        refuseOtherMajorVersion(directory);
        refuseWhileInUse(directory);
        postgres = start();
    }

    /** Starts again after {@link #close}, on the same data; no harm while it is open. */
    public void reopen() {
        if (!open) {
            postgres = start();
            open = true;
        }
    }

    private EmbeddedPostgres start() {
        try {
            EmbeddedPostgres started = EmbeddedPostgres.builder()
                    .setDataDirectory(directory)
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setPort(port)
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .setLocaleConfig("locale", "C")
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .start();
            create(started);
            return started;
        } catch (IOException | IllegalStateException | SQLException cannotStart) {
            throw new CannotRun(
                    "PostgreSQL did not start on " + directory + ": " + cannotStart.getMessage(), cannotStart);
        }
    }

    public Connection connect() throws SQLException {
        return dataSource().getConnection();
    }

    public DataSource dataSource() {
        return postgres.getDatabase(NAME, NAME);
    }

    public String url() {
        return "jdbc:postgresql://localhost:%d/%s".formatted(postgres.getPort(), NAME);
    }

    /** The role that the helpdesk works as. */
    public String user() {
        return APPLICATION;
    }

    /** The role that owns the schema. */
    public String owner() {
        return NAME;
    }

    /** As the helpdesk connects. */
    public Connection connectAsApplication() throws SQLException {
        return postgres.getDatabase(APPLICATION, NAME).getConnection();
    }

    @Override
    public void close() {
        open = false;
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends every process of PostgreSQL as a power cut would; {@link #reopen} brings it back with what its disk holds. */
    public void kill() {
        ProcessHandle postmaster = ProcessHandle.of(postmaster(directory.resolve(NOTE)))
                .orElseThrow(() -> new IllegalStateException("PostgreSQL does not run"));
        List<ProcessHandle> all =
                Stream.concat(Stream.of(postmaster), postmaster.descendants()).toList();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(process -> process.onExit().join());
        close();
    }

    private static void create(EmbeddedPostgres started) throws SQLException {
        try (Connection connection = started.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            refuseUnsafe(statement);
            if (!isThere(statement, "pg_database where datname = '" + NAME + "'")) {
                statement.execute("create role " + NAME + " login");
                statement.execute("create database " + NAME + " owner " + NAME);
            }
            if (!isThere(statement, "pg_roles where rolname = '" + APPLICATION + "'")) {
                statement.execute("create role " + APPLICATION + " login");
            }
        }
    }

    private static boolean isThere(Statement statement, String what) throws SQLException {
        try (ResultSet found = statement.executeQuery("select from " + what)) {
            return found.next();
        }
    }

    /** The library starts PostgreSQL with fsync off, and only the order of its arguments lets our setting win. */
    private static void refuseUnsafe(Statement statement) throws SQLException {
        try (ResultSet setting = statement.executeQuery("show fsync")) {
            if (!setting.next() || !"on".equals(setting.getString(1))) {
                throw new IllegalStateException("fsync is off");
            }
        }
    }

    /** A killed run leaves its PostgreSQL behind; a stale note of one would stop the next from starting. */
    private static void refuseWhileInUse(Path directory) {
        Path note = directory.resolve(NOTE);
        if (Files.exists(note) && isPostgres(postmaster(note))) {
            throw new CannotRun("PostgreSQL of an earlier run still uses %s: stop it with kill %d"
                    .formatted(directory, postmaster(note)));
        }
        try {
            Files.deleteIfExists(note);
        } catch (IOException e) {
            throw new CannotRun("Cannot delete " + note + ": " + e.getMessage(), e);
        }
    }

    /** The process that PostgreSQL notes in its data directory. */
    private static long postmaster(Path note) {
        try {
            return Long.parseLong(Files.readAllLines(note).get(0).strip());
        } catch (IOException e) {
            throw new CannotRun("Cannot read " + note + ": " + e.getMessage(), e);
        }
    }

    private static boolean isPostgres(long process) {
        return ProcessHandle.of(process)
                .flatMap(handle -> handle.info().command())
                .filter(command -> command.endsWith("postgres"))
                .isPresent();
    }

    private static void refuseOtherMajorVersion(Path directory) {
        Path version = directory.resolve("PG_VERSION");
        String ours = System.getProperty("postgres.version", "").replaceFirst("\\..*", "");
        try {
            if (Files.exists(version) && !Files.readString(version).strip().equals(ours)) {
                throw new CannotRun(
                        "%s holds data of PostgreSQL %s and this is PostgreSQL %s: start afresh with -Dfresh"
                                .formatted(directory, Files.readString(version).strip(), ours));
            }
        } catch (IOException e) {
            throw new CannotRun("Cannot read " + version + ": " + e.getMessage(), e);
        }
    }
}
