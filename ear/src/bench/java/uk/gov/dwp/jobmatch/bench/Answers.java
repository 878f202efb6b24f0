package uk.gov.dwp.jobmatch.bench;

import java.util.concurrent.atomic.AtomicLongArray;

/** How long each answer of one step took: counted by the millisecond, as Gatling measures. */
final class Answers {

    private static final int LONGEST = 60_000;

    private final AtomicLongArray byMilliseconds = new AtomicLongArray(LONGEST + 1);

    void add(int milliseconds) {
        byMilliseconds.incrementAndGet(Math.min(milliseconds, LONGEST));
    }

    long count() {
        long count = 0;
        for (int milliseconds = 0; milliseconds <= LONGEST; milliseconds++) {
            count += byMilliseconds.get(milliseconds);
        }
        return count;
    }

    /** The milliseconds that so large a share of the answers took at most. */
    int within(double share) {
        long left = (long) Math.ceil(count() * share);
        int milliseconds = 0;
        for (left -= byMilliseconds.get(0); left > 0; left -= byMilliseconds.get(milliseconds)) {
            milliseconds++;
        }
        return milliseconds;
    }
}
