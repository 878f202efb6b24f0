package uk.gov.dwp.jobmatch.bench;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import uk.gov.dwp.jobmatch.run.Database;
import uk.gov.dwp.jobmatch.run.Folder;
import uk.gov.dwp.jobmatch.run.Installation;
import uk.gov.dwp.jobmatch.run.LocalSeed;
import uk.gov.dwp.jobmatch.run.MailServer;
import uk.gov.dwp.jobmatch.run.Ports;
import uk.gov.dwp.jobmatch.run.RunningParts;
import uk.gov.dwp.jobmatch.run.Server;
import uk.gov.dwp.jobmatch.run.seed.LocalIncidents;

/** Starts the whole helpdesk, puts load on it from a process of its own, and prints what came of it as one table. */
public final class Benchmark {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** Which part to measure: {@code partners} or {@code staff}, both where nothing is said; or {@code accounts}. */
    private static final String PART = "bench.part";

    private final RunningParts parts = RunningParts.none();
    private final Path directory;
    private final Database database;
    private final MailServer mail;
    private final Server server;

    private Benchmark(Path directory, Ports ports) throws IOException {
        new Folder(directory).delete();
        Files.createDirectories(directory);
        this.directory = directory;
        database = parts.start(() -> new Database(directory.resolve("postgresql"), ports.database()));
        mail = parts.start(() -> new MailServer(ports, (recipient, message) -> {}));
        Redirect console = Redirect.appendTo(directory.resolve("console.log").toFile());
        server = parts.start(
                () -> new Server(Installation.built(), directory.resolve("wildfly"), ports, database, console));
    }

    public static void main(String[] args) throws Exception {
        Path directory = Path.of(System.getProperty("bench.directory", "target/bench"));
        String part = System.getProperty(PART, "");
        if (part.equals("accounts")) {
            new Benchmark(directory.resolve(part), Ports.free()).measureAccounts();
            System.exit(0);
        }
        if (!part.equals("staff")) {
            new Benchmark(directory.resolve("partners"), Ports.free()).measurePartners();
        }
        if (!part.equals("partners")) {
            new Benchmark(directory.resolve("staff"), Ports.free()).measureStaff();
        }
        System.exit(0);
    }

    private void measurePartners() throws Exception {
        server.awaitReady(PATIENCE);
        plant(false);
        load(PartnerLoad.class);
        tell(new Table(Measures.read(directory), Decisions.nanosecondsEach()));
    }

    private void measureStaff() throws Exception {
        server.awaitReady(PATIENCE);
        plant(true);
        load(StaffLoad.class);
        tell(new StaffTable(Measures.read(directory)));
    }

    private void measureAccounts() throws Exception {
        Path folder = Files.createDirectories(directory.resolve("folder").toAbsolutePath());
        server.awaitReady(PATIENCE);
        plant(false);
        server.close();
        server.set(Map.of("JOBMATCH_LOAD_FOLDER", folder.toString()));
        server.restart();
        server.awaitReady(PATIENCE);
        CountrysAccounts country = new CountrysAccounts(Integer.getInteger("bench.scale", 1));
        AccountTable table = new AccountPart(country, database, server, mail, folder).measure();
        parts.stop();
        Files.writeString(directory.resolve("table.md"), table.toString());
        System.out.println(table);
    }

    private void tell(Record table) throws IOException {
        parts.stop();
        Files.writeString(directory.resolve("table.md"), table.toString());
        System.out.println(table);
        System.out.println("Gatling's report: " + Measures.report(directory).resolve("index.html"));
    }

    private void plant(boolean incidentsToo) throws SQLException {
        try (Connection connection = database.connect()) {
            LocalSeed.plant(connection);
            if (incidentsToo) {
                LocalIncidents.plant(connection, Instant.now());
            }
        }
    }

    /** The mail server's memory would fill with what nobody reads. */
    private void load(Class<?> simulation) throws IOException, InterruptedException {
        Process gatling = new ProcessBuilder(command(simulation))
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("gatling.log").toFile())
                .start();
        while (!gatling.waitFor(1, TimeUnit.SECONDS)) {
            mail.forget();
        }
        if (gatling.exitValue() != 0) {
            throw new IllegalStateException("The load went wrong: see " + directory.resolve("gatling.log"));
        }
    }

    private List<String> command(Class<?> simulation) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "-D" + Target.ADDRESS + "=" + server.screens(),
                "-D" + Target.DATABASE + "=" + database.url(),
                "-D" + Target.USER + "=" + database.owner(),
                "-D" + Target.SERVER_PROCESS + "=" + server.pid(),
                "-D" + Target.MEASURES + "=" + directory.resolve(Measures.FILE),
                "-D" + Target.STEP + "=" + System.getProperty(Target.STEP, "15"),
                "-D" + Target.SOAK + "=" + System.getProperty(Target.SOAK, "60"),
                "-classpath",
                System.getProperty("java.class.path"),
                "io.gatling.app.Gatling",
                "--simulation",
                simulation.getName(),
                "--results-folder",
                directory.resolve(Measures.REPORTS).toString());
    }
}
