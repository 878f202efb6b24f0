package uk.gov.dwp.jobmatch.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.wildfly.core.launcher.Launcher;
import org.wildfly.core.launcher.StandaloneCommandBuilder;

/** WildFly with the helpdesk on it, as a process of its own that can be stopped politely or killed. */
public final class Server implements Part {

    /** Far more than anybody may make elsewhere: tests of how it refuses come from one address, one after the other. */
    public static final int WRONG_GUESSES_A_MINUTE = 600;

    private static final Duration POLITE = Duration.ofSeconds(8);
    private static final String EAR = "helpdesk.ear";

    private final Installation installation;
    private final Path directory;
    private final Ports ports;
    private final Database database;
    private final Redirect console;
    private final CertificateAuthority authority;
    private final Map<String, String> others = new HashMap<>();
    private Process process;

    /** Starts the process and returns at once; queues and log are kept in the directory. */
    public Server(Installation installation, Path directory, Ports ports, Database database, Redirect console) {
        this.installation = installation;
        this.directory = directory;
        this.ports = ports;
        this.database = database;
        this.console = console;
        authority = new CertificateAuthority(directory.resolveSibling("tls"));
        process = launch();
    }

    /** Settings besides the usual ones, from the next start on. */
    public void set(Map<String, String> settings) {
        others.clear();
        others.putAll(settings);
    }

    /** Starts a process again after the last one has ended. */
    public void restart() {
        process = launch();
    }

    private Process launch() {
        try {
            layOut();
            return Launcher.of(command())
                    .addEnvironmentVariables(settings())
                    .addEnvironmentVariables(others)
                    .setRedirectErrorStream(true)
                    .redirectOutput(console)
                    .launch();
        } catch (IOException e) {
            throw new CannotRun("WildFly did not start: " + e.getMessage(), e);
        }
    }

    /** Waits until every part of the server and the helpdesk say that they are ready. */
    public void awaitReady(Duration patience) throws InterruptedException {
        Instant end = Instant.now().plus(patience);
        while (!isReady()) {
            if (!isAlive()) {
                throw new CannotRun("WildFly stopped while it was starting: see " + log());
            }
            if (Files.exists(deployments().resolve(EAR + ".failed"))) {
                throw new CannotRun("The helpdesk did not deploy: see " + log());
            }
            if (Instant.now().isAfter(end)) {
                throw new CannotRun("WildFly was not ready within %d s: see %s".formatted(patience.toSeconds(), log()));
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }

    public boolean isReady() {
        try {
            HttpURLConnection connection = (HttpURLConnection) health().toURL().openConnection();
            connection.setConnectTimeout(1000);
            connection.setReadTimeout(5000);
            return connection.getResponseCode() == 200
                    && Files.exists(deployments().resolve(EAR + ".deployed"));
        } catch (IOException notYet) {
            return false;
        }
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    public long pid() {
        return process.pid();
    }

    /** Waits for the server to end by itself, or by somebody else's hand. */
    public int awaitEnd() throws InterruptedException {
        return process.waitFor();
    }

    /** Ends the process as a power cut would. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(POLITE.toSeconds(), TimeUnit.SECONDS)) {
                kill();
            }
        } catch (InterruptedException e) {
            kill();
            Thread.currentThread().interrupt();
        }
    }

    public URI screens() {
        return URI.create("http://localhost:%d/".formatted(ports.screens()));
    }

    /** The same over TLS, where a client certificate may be shown. */
    public URI secureScreens() {
        return URI.create("https://localhost:%d/".formatted(ports.secure()));
    }

    /** Who has issued the server's certificate, and issues those of its clients. */
    public CertificateAuthority authority() {
        return authority;
    }

    public URI health() {
        return URI.create("http://localhost:%d/health/ready".formatted(ports.management()));
    }

    /** Where the broker keeps its messages; to be touched only while the server is down. */
    public Path journal() {
        return directory.resolve("data/activemq");
    }

    /** Where it keeps all that it writes. */
    public Path directory() {
        return directory;
    }

    /** Where files of accounts may be dropped. */
    public Path dropFolder() {
        return directory.resolve("account-files");
    }

    public Path log() {
        return directory.resolve("log/server.log");
    }

    private Map<String, String> settings() {
        return Map.ofEntries(
                Map.entry("JOBMATCH_DB_URL", database.url()),
                Map.entry("JOBMATCH_DB_USER", database.user()),
                Map.entry("JOBMATCH_MIGRATION_DB_USER", database.owner()),
                Map.entry("JOBMATCH_SMTP_PORT", Integer.toString(ports.smtp())),
                Map.entry("JOBMATCH_PUBLIC_URL", "http://localhost:" + ports.screens()),
                Map.entry("JOBMATCH_COOKIE_SECURE", "false"),
                Map.entry("JOBMATCH_WRONG_GUESSES_PER_MINUTE", Integer.toString(WRONG_GUESSES_A_MINUTE)),
                Map.entry("JOBMATCH_LOAD_FOLDER", dropFolder().toAbsolutePath().toString()),
                Map.entry("JOBMATCH_HTTPS", "true"),
                Map.entry("JOBMATCH_HTTPS_KEYSTORE", authority.forServer().toString()),
                Map.entry("JOBMATCH_HTTPS_KEYSTORE_PASSWORD", CertificateAuthority.PASSWORD),
                Map.entry("JOBMATCH_HTTPS_AUTHORITIES", authority.forTrust().toString()),
                Map.entry("JOBMATCH_HTTPS_AUTHORITIES_PASSWORD", CertificateAuthority.PASSWORD));
    }

    private StandaloneCommandBuilder command() {
        return StandaloneCommandBuilder.of(installation.home())
                .setBaseDirectory(directory)
                .setServerReadOnlyConfiguration("standalone-full.xml")
                .setJavaOptions(javaOptions())
                .addServerArgument("-Djboss.socket.binding.port-offset=" + ports.offset());
    }

    private static List<String> javaOptions() {
        String own = System.getenv().getOrDefault("JAVA_OPTS", "-Xms256m -Xmx768m");
        return List.of((own + " -Djava.net.preferIPv4Stack=true -Djava.awt.headless=true"
                        + " -Djboss.modules.system.pkgs=org.jboss.byteman"
                        + " -Djdk.serialFilter=maxbytes=10485760;maxdepth=128;maxarray=100000;maxrefs=300000")
                .split(" +"));
    }

    /** A fresh configuration and EAR each time; what the server wrote itself stays. */
    private void layOut() throws IOException {
        Files.createDirectories(deployments());
        Files.createDirectories(dropFolder());
        Files.createDirectories(directory.resolve("configuration"));
        try (var files = Files.list(installation.home().resolve("standalone/configuration"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                copy(file, directory.resolve("configuration"));
            }
        }
        try (var markers = Files.list(deployments())) {
            for (Path marker : markers.toList()) {
                Files.delete(marker);
            }
        }
        copy(installation.ear(), deployments());
    }

    private static void copy(Path file, Path directory) {
        try {
            Files.copy(file, directory.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path deployments() {
        return directory.resolve("deployments");
    }
}
