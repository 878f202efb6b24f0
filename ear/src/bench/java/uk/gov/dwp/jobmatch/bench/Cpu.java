package uk.gov.dwp.jobmatch.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The processor time that the server and the database have used, as Linux tells it; not a number where nobody tells. */
final class Cpu {

    /** Linux counts in hundredths of a second to whoever asks, whatever its own clock. */
    private static final double TICK = 0.01;

    private final long server;
    private final long database;

    /** Processor time, in seconds. */
    record Seconds(double server, double database) {

        Seconds minus(Seconds earlier) {
            return new Seconds(server - earlier.server, database - earlier.database);
        }
    }

    Cpu(long server, long database) {
        this.server = server;
        this.database = database;
    }

    Seconds now() {
        return new Seconds(used(stat(server)), used(stat(database)) + ofEndedChildren() + ofChildren());
    }

    private static Path stat(long process) {
        return Path.of("/proc/" + process + "/stat");
    }

    /** Each connection has a process. */
    private double ofChildren() {
        return ProcessHandle.of(database).stream()
                .flatMap(ProcessHandle::descendants)
                .mapToDouble(child -> used(stat(child.pid())))
                .filter(seconds -> !Double.isNaN(seconds))
                .sum();
    }

    /** When one ends, its time goes to its parent's account. */
    private double ofEndedChildren() {
        return ticks(stat(database), 13) + ticks(stat(database), 14);
    }

    /** By a process or thread itself, for the system and for its own. */
    static double used(Path stat) {
        return ticks(stat, 11) + ticks(stat, 12);
    }

    /** A field counted from the one after the command's name, which may hold spaces. */
    private static double ticks(Path file, int field) {
        try {
            String stat = Files.readString(file);
            String[] columns = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            return Double.parseDouble(columns[field]) * TICK;
        } catch (IOException noSuchFile) {
            return Double.NaN;
        }
    }
}
