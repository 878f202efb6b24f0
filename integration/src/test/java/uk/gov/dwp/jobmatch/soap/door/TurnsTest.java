package uk.gov.dwp.jobmatch.soap.door;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class TurnsTest {

    private final Turns turns = new Turns();
    private final List<Thread> waiting = new ArrayList<>();

    @AfterEach
    void nobody_waits_any_more() {
        waiting.forEach(Thread::interrupt);
    }

    @Test
    void a_partner_that_is_alone_has_many_turns_and_then_waits_for_its_own() throws Exception {
        take("ed-telford", Turns.ALONE);

        Future<Boolean> next = takeLater("ed-telford");

        assertFalse(next.isDone());
        turns.giveBack("ed-telford");
        assertTrue(next.get());
    }

    @Test
    void another_does_not_wait_behind_it() throws Exception {
        take("ed-telford", Turns.ALONE);
        assertFalse(takeLater("ed-telford").isDone());

        assertTrue(turns.take("ed-dundee"));
    }

    @Test
    void while_another_calls_it_has_fewer() throws Exception {
        turns.take("ed-dundee");
        turns.giveBack("ed-dundee");
        take("ed-telford", Turns.SHARED);

        Future<Boolean> next = takeLater("ed-telford");

        assertFalse(next.isDone());
        turns.giveBack("ed-telford");
        assertTrue(next.get());
    }

    @Test
    void those_that_it_has_too_many_then_are_not_given_again() throws Exception {
        take("ed-telford", Turns.SHARED + 1);
        turns.take("ed-dundee");
        Future<Boolean> next = takeLater("ed-telford");

        turns.giveBack("ed-telford");
        assertFalse(next.isDone());
        turns.giveBack("ed-telford");
        assertTrue(next.get());
    }

    @Test
    void who_has_too_many_inside_is_turned_away() throws Exception {
        take("ed-telford", Turns.ALONE);
        for (int i = Turns.ALONE; i < Turns.MOST_INSIDE; i++) {
            assertFalse(takeLater("ed-telford").isDone());
        }

        Future<Boolean> oneMore = takeLater("ed-telford");

        assertTrue(oneMore.isDone());
        assertFalse(oneMore.get());
        assertTrue(turns.take("ed-dundee"));
    }

    private void take(String partner, int times) throws InterruptedException {
        for (int i = 0; i < times; i++) {
            assertTrue(turns.take(partner));
        }
    }

    /** On a thread of its own, which waits for its turn or has been told when this returns. */
    private Future<Boolean> takeLater(String partner) {
        CompletableFuture<Boolean> taken = new CompletableFuture<>();
        Thread call = new Thread(() -> {
            try {
                taken.complete(turns.take(partner));
            } catch (InterruptedException e) {
                taken.completeExceptionally(e);
            }
        });
        call.start();
        while (call.getState() != Thread.State.TIMED_WAITING && call.isAlive()) {
            Thread.onSpinWait();
        }
        waiting.add(call);
        return taken;
    }
}
