package uk.gov.dwp.jobmatch.run;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.function.Supplier;

/** The whole helpdesk in the foreground of one terminal, with accounts that exist nowhere else. */
public final class LocalRun {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Ports ports;
    private final DataDirectory data;
    private final Deque<Part> running = new ArrayDeque<>();
    private boolean stopping;

    private LocalRun(Ports ports, DataDirectory data) {
        this.ports = ports;
        this.data = data;
    }

    public static void main(String[] args) {
        try {
            Ports ports = new Ports(Integer.getInteger("port.offset", 0));
            ports.refuseIfTaken();
            new LocalRun(ports, DataDirectory.taken()).run();
        } catch (CannotRun cannot) {
            System.err.printf("%n%s%n", cannot.getMessage());
            System.exit(1);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() throws InterruptedException {
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
        try {
            serve();
        } catch (CannotRun cannot) {
            if (!isStopping()) {
                throw cannot;
            }
        }
    }

    private void serve() throws InterruptedException {
        Database database = start(() -> new Database(data.database(), ports.database()));
        start(() -> new MailServer(ports, new LocalMail(data.mail())));
        Server server = start(() -> server(database));
        server.awaitReady(PATIENCE);
        plant(database);
        System.out.println(new Welcome(ports, data));
        server.awaitEnd();
        throw new CannotRun("WildFly ended by itself: see " + server.log());
    }

    private Server server(Database database) {
        Map<String, String> settings = Map.of(
                "JOBMATCH_DB_URL", database.url(),
                "JOBMATCH_DB_USER", database.user(),
                "JOBMATCH_SMTP_PORT", Integer.toString(ports.smtp()),
                "JOBMATCH_PUBLIC_URL", "http://localhost:" + ports.screens(),
                "JOBMATCH_COOKIE_SECURE", "false");
        Server server = new Server(Installation.built(), data.server(), ports, settings);
        server.start();
        return server;
    }

    private void plant(Database database) {
        try (Connection connection = database.connect()) {
            LocalSeed.plant(connection);
        } catch (SQLException e) {
            throw new CannotRun(
                    "The local accounts do not fit the data kept from before: start afresh with -Dfresh", e);
        }
    }

    /** A signal in the middle of a start waits for its end, so that nothing is left behind half started. */
    private synchronized <T extends Part> T start(Supplier<T> part) {
        if (stopping) {
            throw new CannotRun("Stopped before it was ready");
        }
        T started = part.get();
        running.push(started);
        return started;
    }

    private synchronized boolean isStopping() {
        return stopping;
    }

    private synchronized void stop() {
        stopping = true;
        System.out.println("Stopping the helpdesk");
        while (!running.isEmpty()) {
            running.pop().close();
        }
        System.out.println("Stopped");
    }
}
