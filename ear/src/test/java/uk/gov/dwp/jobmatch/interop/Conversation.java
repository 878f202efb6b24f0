package uk.gov.dwp.jobmatch.interop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import uk.gov.dwp.jobmatch.run.LocalSeed;
import uk.gov.dwp.jobmatch.whole.RunningHelpdesk;

/** What one client and the helpdesk said to each other, as the client printed it: one line per step. */
record Conversation(Stack stack, int exit, List<String> lines, String complaint) {

    private static final Path CLIENTS = Path.of("src/test/clients").toAbsolutePath();

    /** Of sysexits.h: what the client needs is not on this machine. */
    private static final int UNAVAILABLE = 69;

    /** Long, because a first run may have to fetch half a repository. */
    private static final int MINUTES = 5;

    /** Installs what the clients need, where that is ours to do. */
    static void prepare() {
        run(new ProcessBuilder(CLIENTS.resolve("install").toString()).inheritIO());
    }

    /** Has the stack's client, as this partner, go through all its steps; the callback it makes is that of the incident. */
    static Conversation of(Stack stack, String partner, String incident) {
        try {
            Path out = Files.createTempFile("client", ".out");
            Path err = Files.createTempFile("client", ".err");
            int exit = run(client(stack, partner, incident)
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile()));
            return new Conversation(stack, exit, Files.readAllLines(out), Files.readString(err));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ProcessBuilder client(Stack stack, String partner, String incident) {
        List<String> command = new ArrayList<>(stack.command());
        command.set(0, CLIENTS.resolve(command.get(0)).toString());
        command.add(RunningHelpdesk.shared().address() + "ws/employer-direct/v1");
        command.add(partner);
        command.add(incident);
        ProcessBuilder process = new ProcessBuilder(command);
        process.environment().put("HELPDESK_SECRET", LocalSeed.PASSWORD);
        process.environment().put("JAVA_HOME", System.getProperty("java.home"));
        return process;
    }

    private static int run(ProcessBuilder builder) {
        try {
            Process process = builder.start();
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new AssertionError("Not done in " + MINUTES + " minutes: " + builder.command());
            }
            return process.exitValue();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Tells of a client that could not run, by name: it counts as skipped. */
    Conversation orNotRun() {
        Assumptions.assumeFalse(exit == UNAVAILABLE, () -> stack + " was not run: " + complaint.strip());
        Assertions.assertEquals(0, exit, () -> stack + " gave up after " + lines + ": " + complaint);
        return this;
    }

    /** What follows the words at the start of the one line that begins with them. */
    String said(String words) {
        return lines.stream()
                .filter(line -> line.startsWith(words + " "))
                .map(line -> line.substring(words.length() + 1))
                .findFirst()
                .orElseThrow(() -> new AssertionError(stack + " did not say " + words + ": " + lines));
    }
}
