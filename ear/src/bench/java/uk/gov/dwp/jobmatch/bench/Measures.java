package uk.gov.dwp.jobmatch.bench;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.stream.Stream;

/** What the {@link Watch} has noted of each step. */
record Measures(Properties notes) {

    static final String FILE = "measures.properties";
    static final String REPORTS = "gatling";
    static final String STEADY = "accept, %d a second".formatted(PartnerLoad.INCIDENTS_A_SECOND);
    static final String MAIL = "mail";
    static final String SOAK = "accept, %d clients without end".formatted(PartnerLoad.CROWD);

    static final String QUIET = "accept, nobody else calls";
    static final String FLOODED = "accept, another partner floods";

    static String bare(int clients) {
        return "bare insert and commit, " + clients;
    }

    static Measures read(Path directory) throws IOException {
        Properties notes = new Properties();
        try (Reader file = Files.newBufferedReader(directory.resolve(FILE))) {
            notes.load(file);
        }
        return new Measures(notes);
    }

    /** Where Gatling has left its report. */
    static Path report(Path directory) throws IOException {
        try (Stream<Path> reports = Files.list(directory.resolve(REPORTS))) {
            return reports.findFirst().orElseThrow();
        }
    }

    double noted(String step, String what) {
        return Double.parseDouble(notes.getProperty(step + "." + what, "NaN"));
    }

    double rate(String step) {
        return noted(step, "count") / noted(step, "seconds");
    }

    /** Milliseconds of processor time for each answer, without what an idle server and database use. */
    double cpuEach(String step) {
        double used = noted(step, "cpu.server") + noted(step, "cpu.database");
        return 1000 * (used - idle() * noted(step, "seconds")) / noted(step, "count");
    }

    /** The same until all the mail was out that the step made us owe. */
    double cpuEachMailed(String step) {
        return 1000 * (noted(step, "cpu.mailed") - idle() * noted(step, "seconds.mailed"))
                / noted(step, "count");
    }

    private double idle() {
        return (noted("idle", "cpu.server") + noted("idle", "cpu.database")) / noted("idle", "seconds");
    }
}
