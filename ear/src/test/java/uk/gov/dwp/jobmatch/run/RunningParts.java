package uk.gov.dwp.jobmatch.run;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;

/** What was started and must be ended, in the opposite order, at the latest when this process ends. */
public final class RunningParts {

    private final Deque<Part> running = new ArrayDeque<>();
    private boolean stopping;

    public static RunningParts none() {
        RunningParts parts = new RunningParts();
        Runtime.getRuntime().addShutdownHook(new Thread(parts::stop, "stop"));
        return parts;
    }

    private RunningParts() {}

    /** A stop in the middle of a start waits for its end, so that nothing is left behind half started. */
    public synchronized <T extends Part> T start(Supplier<T> part) {
        if (stopping) {
            throw new CannotRun("Stopped before it was ready");
        }
        T started = part.get();
        running.push(started);
        return started;
    }

    public synchronized void stop() {
        stopping = true;
        while (!running.isEmpty()) {
            running.pop().close();
        }
    }

    synchronized boolean isStopping() {
        return stopping;
    }
}
