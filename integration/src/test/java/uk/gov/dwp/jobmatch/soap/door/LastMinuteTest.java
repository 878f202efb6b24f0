package uk.gov.dwp.jobmatch.soap.door;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LastMinuteTest {

    private static final Instant NOON = Instant.parse("2026-07-01T12:00:00Z");

    private final LastMinute minute = new LastMinute();

    @Test
    void so_many_pass_and_the_next_waits_until_the_first_is_a_minute_old() {
        assertEquals(Duration.ZERO, minute.count(2, NOON));
        assertEquals(Duration.ZERO, minute.count(2, NOON.plusSeconds(20)));

        assertEquals(Duration.ofSeconds(35), minute.count(2, NOON.plusSeconds(25)));
        assertEquals(Duration.ZERO, minute.count(2, NOON.plusSeconds(60)));
        assertEquals(Duration.ofSeconds(20), minute.count(2, NOON.plusSeconds(60)));
    }

    @Test
    void a_refused_call_does_not_count() {
        minute.count(1, NOON);
        for (int i = 1; i < 60; i++) {
            assertEquals(Duration.ofSeconds(60 - i), minute.count(1, NOON.plusSeconds(i)));
        }

        assertEquals(Duration.ZERO, minute.count(1, NOON.plusSeconds(60)));
    }

    @Test
    void another_limit_acts_at_once() {
        minute.count(1, NOON);

        assertEquals(Duration.ofSeconds(59), minute.count(1, NOON.plusSeconds(1)));
        assertEquals(Duration.ZERO, minute.count(2, NOON.plusSeconds(1)));
        assertEquals(Duration.ofSeconds(59), minute.count(1, NOON.plusSeconds(2)));
    }

    @Test
    void a_day_of_silence_is_forgotten() {
        minute.count(1, NOON);

        assertEquals(Duration.ZERO, minute.count(1, NOON.plus(Duration.ofDays(1))));
    }

    /** Against every call that passed, written down one by one. */
    @Test
    void no_sixty_seconds_hold_more_than_the_limit_and_every_wait_is_true() {
        Random random = new Random(7);
        Deque<Long> passed = new ArrayDeque<>();
        Instant now = NOON;
        for (int i = 0; i < 20_000; i++) {
            now = now.plusMillis(random.nextInt(700));
            long second = now.getEpochSecond();
            passed.removeIf(earlier -> earlier <= second - 60);
            Duration wait = minute.count(50, now);
            if (wait.isZero()) {
                passed.add(second);
                assertTrue(passed.size() <= 50);
            } else {
                assertEquals(50, passed.size());
                assertEquals(passed.getFirst() + 60 - second, wait.toSeconds());
            }
        }
    }
}
