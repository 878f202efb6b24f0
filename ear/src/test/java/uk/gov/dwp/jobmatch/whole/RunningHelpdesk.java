package uk.gov.dwp.jobmatch.whole;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import uk.gov.dwp.jobmatch.run.CertificateAuthority;
import uk.gov.dwp.jobmatch.run.Database;
import uk.gov.dwp.jobmatch.run.Folder;
import uk.gov.dwp.jobmatch.run.Installation;
import uk.gov.dwp.jobmatch.run.LocalSeed;
import uk.gov.dwp.jobmatch.run.MailServer;
import uk.gov.dwp.jobmatch.run.Ports;
import uk.gov.dwp.jobmatch.run.RunningParts;
import uk.gov.dwp.jobmatch.run.Server;

/** The one helpdesk that all tests of a JVM share, with everything that a bad day needs: kill it, cut it off, look inside. */
public final class RunningHelpdesk {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** What a healthy server may warn of, and why nobody needs to act on it. */
    private static final Map<String, String> HARMLESS =
            Map.of("WFLYEJB0043", "on a busy machine a sweep waits for the one before it");

    /** In the words of the server, and in those of java.util.logging, which our own code uses. */
    private static final Pattern COMPLAINT = Pattern.compile(" (WARN|WARNING|ERROR|SEVERE|FATAL) +\\[");

    private final RunningParts parts = RunningParts.none();
    private final Postbox postbox = new Postbox();
    private final Ports ports;
    private final Database database;
    private final MailServer mail;
    private final Server server;
    private final String bootLog;

    /** Started for the first that asks; it ends with this JVM. */
    public static RunningHelpdesk shared() {
        return Shared.HELPDESK;
    }

    private static final class Shared {
        static final RunningHelpdesk HELPDESK =
                new RunningHelpdesk(Ports.free(), Path.of(System.getProperty("helpdesk.directory", "target/whole")));
    }

    private RunningHelpdesk(Ports ports, Path directory) {
        new Folder(directory).delete();
        this.ports = ports;
        database = parts.start(() -> new Database(directory.resolve("postgresql"), ports.database()));
        mail = parts.start(() -> new MailServer(ports, postbox));
        Redirect console = Redirect.appendTo(directory.resolve("console.log").toFile());
        server = parts.start(
                () -> new Server(Installation.built(), directory.resolve("wildfly"), ports, database, console));
        Awaitility.setDefaultTimeout(Duration.ofMinutes(1));
        awaitReady();
        bootLog = log();
        plantAccounts();
    }

    /** Where the screens are; SOAP is at {@code ws/} below. */
    public URI address() {
        return server.screens();
    }

    /** The same over TLS. */
    public URI secureAddress() {
        return server.secureScreens();
    }

    public CertificateAuthority authority() {
        return server.authority();
    }

    public URI health() {
        return server.health();
    }

    int managementPort() {
        return ports.management();
    }

    public Connection connect() throws SQLException {
        return database.connect();
    }

    /** With the rights that the helpdesk has, and no others. */
    public Connection connectAsApplication() throws SQLException {
        return database.connectAsApplication();
    }

    public Records records() {
        return new Records(this);
    }

    public Postbox postbox() {
        return postbox;
    }

    /** What the server wrote until it was ready for the first time. */
    public String bootLog() {
        return bootLog;
    }

    /** Where the server keeps all that it writes: its logs, its queues, what lies there for a while. */
    public Path serverDirectory() {
        return server.directory();
    }

    /** Where files of accounts may be dropped. */
    public Path dropFolder() {
        return server.dropFolder();
    }

    /** All that the server wrote so far, over every restart. */
    public String log() {
        try {
            return Files.readString(server.log());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lines of such a log that warn of something. */
    public static List<String> complaints(String log) {
        return log.lines()
                .filter(line -> COMPLAINT.matcher(line).find())
                .filter(line -> HARMLESS.keySet().stream().noneMatch(line::contains))
                .toList();
    }

    /** The bytes of the server's heap that are still in use after a collection of all else. */
    public long liveHeap() {
        return new Heap(server.pid()).live();
    }

    public boolean isReady() {
        return server.isReady();
    }

    /** Ends the server as a power cut would; {@link #restart} brings it back with what its disks hold. */
    public void kill() {
        server.kill();
    }

    public void stop() {
        server.close();
    }

    public void restart() {
        server.restart();
        awaitReady();
    }

    /** Stops the server and starts it with these settings besides the usual ones. */
    public void restartWith(Map<String, String> settings) {
        server.close();
        server.set(settings);
        restart();
    }

    /** Restarts the server if it is down. */
    public void bringBack() {
        if (!server.isAlive()) {
            restart();
        }
    }

    /** Has the server obey a command of its operators' command line. */
    public void operate(String command) {
        new CommandLine(Installation.built().home(), ports.management()).operate(command);
    }

    /** Loses every message of the broker; only while the server is down. */
    public void deleteJournal() {
        if (server.isAlive()) {
            throw new IllegalStateException("The broker still writes to its journal");
        }
        new Folder(server.journal()).delete();
    }

    public void closeDatabase() {
        database.close();
    }

    /** Ends PostgreSQL as a power cut would; {@link #reopenDatabase} brings it back with what its disk holds. */
    public void killDatabase() {
        database.kill();
    }

    public void reopenDatabase() {
        database.reopen();
    }

    public void closeMailServer() {
        mail.close();
    }

    public void reopenMailServer() {
        mail.reopen();
    }

    /** Empties the mail server's mailboxes, which nobody reads; the {@link #postbox} forgets nothing. */
    public void emptyMailboxes() {
        mail.forget();
    }

    private void awaitReady() {
        try {
            server.awaitReady(PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void plantAccounts() {
        try (Connection connection = connect()) {
            LocalSeed.plant(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
