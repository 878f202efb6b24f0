package uk.gov.dwp.jobmatch.run;

import java.lang.ProcessBuilder.Redirect;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import uk.gov.dwp.jobmatch.run.seed.LocalIncidents;

/** The whole helpdesk in the foreground of one terminal, with accounts that exist nowhere else. */
public final class LocalRun {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final RunningParts parts = RunningParts.none();
    private final Ports ports;
    private final DataDirectory data;

    private LocalRun(Ports ports, DataDirectory data) {
        this.ports = ports;
        this.data = data;
    }

    public static void main(String[] args) {
        try {
            Ports ports = Ports.asked();
            ports.refuseIfTaken();
            new LocalRun(ports, DataDirectory.taken()).run();
        } catch (CannotRun cannot) {
            System.err.printf("%n%s%n", cannot.getMessage());
            System.exit(1);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException unexpected) {
            unexpected.printStackTrace(); // and no further: the mail server's threads would keep a dead run alive
            System.exit(1);
        }
    }

    private void run() throws InterruptedException {
        try {
            serve();
        } catch (CannotRun cannot) {
            if (!parts.isStopping()) {
                throw cannot;
            }
        }
    }

    private void serve() throws InterruptedException {
        Database database = parts.start(() -> new Database(data.database(), ports.database()));
        parts.start(() -> new MailServer(ports, new LocalMail(data.mail())));
        Server server =
                parts.start(() -> new Server(Installation.built(), data.server(), ports, database, Redirect.INHERIT));
        server.awaitReady(PATIENCE);
        plant(database, server.authority());
        System.out.println(new Welcome(ports, data, server.authority()));
        server.awaitEnd();
        throw new CannotRun("WildFly ended by itself: see " + server.log());
    }

    private static void plant(Database database, CertificateAuthority authority) {
        try (Connection connection = database.connect()) {
            LocalSeed.plant(connection);
            authority.bind(connection, Welcome.PARTNER_WITH_CERTIFICATE);
            connection.commit();
            LocalIncidents.plant(connection, Instant.now());
        } catch (SQLException e) {
            throw new CannotRun(
                    "The local accounts do not fit the data kept from before: start afresh with -Dfresh", e);
        }
    }
}
