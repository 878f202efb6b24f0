package uk.gov.dwp.jobmatch.soap.door;

import java.time.Duration;
import java.time.Instant;

/** One caller's calls of the last sixty seconds, counted by the second: as small for a million as for one. */
final class LastMinute {

    private static final int SECONDS = 60;

    private final int[] bySecond = new int[SECONDS];
    private long second;
    private int sum;

    /** Counts one more; zero, or how long to wait where so many were counted already and this one is not. */
    synchronized Duration count(int most, Instant now) {
        Duration wait = waitFor(most, now);
        if (wait.isZero()) {
            bySecond[(int) (second % SECONDS)]++;
            sum++;
        }
        return wait;
    }

    /** Zero, or how long until fewer than so many are left of those that were counted: whole seconds, never too few. */
    synchronized Duration waitFor(int most, Instant now) {
        moveTo(now.getEpochSecond());
        int left = sum;
        long oldest = second - SECONDS + 1;
        while (left >= most) {
            left -= bySecond[(int) (oldest % SECONDS)];
            oldest++;
        }
        return sum < most ? Duration.ZERO : Duration.ofSeconds(oldest + SECONDS - 1 - now.getEpochSecond());
    }

    private void moveTo(long now) {
        for (long passed = Math.max(second + 1, now - SECONDS + 1); passed <= now; passed++) {
            int place = (int) (passed % SECONDS);
            sum -= bySecond[place];
            bySecond[place] = 0;
        }
        second = Math.max(second, now);
    }
}
