package uk.gov.dwp.jobmatch.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** Looks at the clock, at the processes and into the database before and after each step, and notes what it sees. */
final class Watch {

    private static final Duration IDLE = Duration.ofSeconds(15);
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Cpu cpu = new Cpu(Target.serverProcess(), Target.databaseProcess());
    private final LiveHeap heap = new LiveHeap(Target.serverProcess());
    private final WarmUp warmUp = new WarmUp(Target.serverProcess());
    private final Properties notes = new Properties();

    private final Map<String, Answers> answers = new ConcurrentHashMap<>();
    private final Map<String, Integer> weights = new ConcurrentHashMap<>();

    private Instant began = Instant.EPOCH;
    private Cpu.Seconds atBegin = cpu.now();

    /** How much the server and the database do when nobody asks anything of them. */
    void idle() {
        begin("idle");
        pause(IDLE);
        end("idle");
    }

    boolean isWarm() {
        return warmUp.isOver();
    }

    void begin(String step) {
        awaitMail();
        atBegin = cpu.now();
        began = Instant.now();
        note(step, "began", began);
    }

    /** How long something takes that is done once. */
    void time(String name, Runnable deed) {
        Instant from = Instant.now();
        deed.run();
        note(name, "seconds", Duration.between(from, Instant.now()).toNanos() / 1e9);
        write();
    }

    /** The heaviest answer of a step counts. */
    void weighed(String step, int bytes) {
        weights.merge(step, bytes, Math::max);
    }

    void answered(String step, int milliseconds) {
        answers.computeIfAbsent(step, first -> new Answers()).add(milliseconds);
    }

    void end(String step) {
        note(step, "seconds", Duration.between(began, Instant.now()).toNanos() / 1e9);
        Cpu.Seconds used = cpu.now().minus(atBegin);
        note(step, "cpu.server", used.server());
        note(step, "cpu.database", used.database());
        noteAnswers(step, answers.getOrDefault(step, new Answers()));
        note(step, "bytes", weights.getOrDefault(step, 0));
        awaitMail();
        used = cpu.now().minus(atBegin);
        note(step, "seconds.mailed", Duration.between(began, Instant.now()).toNanos() / 1e9);
        note(step, "cpu.mailed", used.server() + used.database());
        write();
    }

    private void noteAnswers(String step, Answers all) {
        note(step, "count", all.count());
        note(step, "p50", all.within(0.50));
        note(step, "p95", all.within(0.95));
        note(step, "p99", all.within(0.99));
    }

    /** The better of the runs at this number of clients counts. */
    void bareInserts(int clients, Duration time) {
        awaitMail();
        double rate = new BareInserts(clients, time).aSecond();
        String name = Measures.bare(clients);
        double best = Double.parseDouble(notes.getProperty(name + ".rate", "0"));
        note(name, "rate", Math.max(best, rate));
        write();
    }

    /** What the server holds on to; {@code when} it is asked is part of the name. */
    void liveHeap(String step, String when) {
        awaitMail();
        note(step, "heap." + when, heap.megabytes());
        write();
    }

    /** From the promise of a mail, which is made as its incident is accepted, to the mail server's taking it. */
    void mailTimes() {
        try (Connection connection = Target.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        select count(*), percentile_disc(array[0.5, 0.95, 0.99]) within group (
                            order by (extract(epoch from settled_at - promised_at) * 1000)::int)
                        from delivery where promised_at >= '%s' and state = 'SENT'
                        """.formatted(began))) {
            row.next();
            note(Measures.MAIL, "count", row.getLong(1));
            Integer[] times = (Integer[]) row.getArray(2).getArray();
            note(Measures.MAIL, "p50", times[0]);
            note(Measures.MAIL, "p95", times[1]);
            note(Measures.MAIL, "p99", times[2]);
            write();
        } catch (SQLException e) {
            throw new IllegalStateException("The database cannot be asked", e);
        }
    }

    /** What an earlier step left to send would be counted as this one's. */
    private static void awaitMail() {
        Instant end = Instant.now().plus(PATIENCE);
        while (isMailOwed()) {
            if (Instant.now().isAfter(end)) {
                throw new IllegalStateException("Mail is still owed after " + PATIENCE);
            }
            pause(Duration.ofMillis(100));
        }
    }

    private static boolean isMailOwed() {
        try (Connection connection = Target.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select exists (select from delivery where state in ('DUE', 'SENDING') and failure is null)")) {
            return row.next() && row.getBoolean(1);
        } catch (SQLException e) {
            throw new IllegalStateException("The database cannot be asked", e);
        }
    }

    private static void pause(Duration time) {
        try {
            TimeUnit.NANOSECONDS.sleep(time.toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void note(String step, String what, Object value) {
        notes.setProperty(step + "." + what, value.toString());
    }

    private void write() {
        try (Writer file = Files.newBufferedWriter(Target.measures())) {
            notes.store(file, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
