package uk.gov.dwp.jobmatch.soap.door;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Shares the server among partners: each has so many calls at work at a time, and the rest of its calls wait for one another
 * and not in front of somebody else's. A partner that is alone may have more.
 */
@ApplicationScoped
public class Turns {

    /** Calls of one partner inside, at work or waiting; the next one is turned away. */
    static final int MOST_INSIDE = 96;

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** So long after its last call a partner still counts as somebody who needs room. */
    private static final long REMEMBERED = Duration.ofSeconds(10).toNanos();

    private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();

    /** Half of the processors: the database and the mail that a call causes want theirs too. */
    static final int SHARED = Math.max(1, PROCESSORS / 2);

    static final int ALONE = 4 * PROCESSORS;

    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, Queue> queues = new HashMap<>();

    private static final class Queue {
        private final Condition turn;
        private int inside;
        private int atWork;
        private long lastSeen;

        Queue(Condition turn) {
            this.turn = turn;
        }
    }

    /** Waits for a turn; false where there is none to be had, and then there is none to be given back. */
    boolean take(String partner) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            Queue queue = queues.computeIfAbsent(partner, first -> new Queue(lock.newCondition()));
            queue.lastSeen = System.nanoTime();
            if (queue.inside >= MOST_INSIDE) {
                return false;
            }
            queue.inside++;
            boolean isTaken = false;
            try {
                isTaken = await(queue);
            } finally {
                queue.inside -= isTaken ? 0 : 1;
            }
            return isTaken;
        } finally {
            lock.unlock();
        }
    }

    private boolean await(Queue queue) throws InterruptedException {
        long left = PATIENCE.toNanos();
        while (queue.atWork >= share(queue)) {
            if (left <= 0) {
                return false;
            }
            left = queue.turn.awaitNanos(left);
        }
        queue.atWork++;
        return true;
    }

    private int share(Queue own) {
        long since = System.nanoTime() - REMEMBERED;
        boolean isAlone = queues.values().stream()
                .allMatch(other -> other == own || (other.inside == 0 && other.lastSeen - since < 0));
        return isAlone ? ALONE : SHARED;
    }

    void giveBack(String partner) {
        lock.lock();
        try {
            Queue queue = queues.get(partner);
            if (queue != null) {
                queue.atWork--;
                queue.inside--;
                queue.turn.signal();
            }
        } finally {
            lock.unlock();
        }
    }
}
