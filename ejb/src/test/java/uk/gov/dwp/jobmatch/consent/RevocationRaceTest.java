package uk.gov.dwp.jobmatch.consent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.gov.dwp.jobmatch.fixture.Helpdesk;
import uk.gov.dwp.jobmatch.fixture.KnownAccounts;

/** No look after a committed revocation, whichever comes first and however close they come. */
class RevocationRaceTest {

    private static final String ACCOUNT = "JS-1";
    private static final Ask ASK = Ask.withReason(ACCOUNT, "She is here");

    /** Ten thousand with {@code -Draces=10000}. */
    private static final int RACES = Integer.getInteger("races", 300);

    private static final int THREADS = 50;
    private static final int LOOKS_EACH = 10;

    private final Helpdesk helpdesk = new Helpdesk();
    private final KnownAccounts accounts = new KnownAccounts(helpdesk);
    private final AccountGate gate = helpdesk.as("adviser", AccountGate.class);

    @BeforeEach
    void an_account_is_open() {
        accounts.openTo(ACCOUNT);
    }

    @Test
    void a_look_waits_for_a_revocation_that_came_first_and_is_refused() {
        List<CompletableFuture<Boolean>> look = new ArrayList<>();

        accounts.revoke(ACCOUNT, () -> {
            look.add(CompletableFuture.supplyAsync(() -> looks(() -> {})));
            awaitSomebodyWaiting();
        });

        assertFalse(look.get(0).join());
    }

    @Test
    void a_revocation_waits_for_a_look_that_came_first_and_stops_the_next() {
        List<CompletableFuture<?>> revocation = new ArrayList<>();

        boolean first = looks(() -> {
            revocation.add(CompletableFuture.runAsync(() -> accounts.revoke(ACCOUNT)));
            awaitSomebodyWaiting();
        });
        revocation.get(0).join();

        assertTrue(first);
        assertFalse(looks(() -> {}));
    }

    @Test
    void looks_do_not_wait_for_each_other() {
        boolean both = looks(() ->
                assertTrue(CompletableFuture.supplyAsync(() -> looks(() -> {})).join()));

        assertTrue(both);
    }

    @Test
    void whoever_comes_first_by_chance_nothing_is_seen_once_consent_is_being_taken_back() {
        Random chance = new Random(20130120);
        int seen = 0;

        for (int race = 0; race < RACES; race++) {
            int headStart = chance.nextInt(-40_000, 40_000);
            seen += race(headStart) ? 1 : 0;
            assertFalse(looks(() -> {}), "after the revocation");
            accounts.grant(ACCOUNT);
        }

        assertEquals(2L * RACES, logged());
        assertTrue(seen > 0 && seen < RACES, "Both came first at times: " + seen);
    }

    @Test
    void of_fifty_threads_that_look_while_consent_is_taken_back_none_sees_anything_after() {
        AtomicBoolean takenBack = new AtomicBoolean();

        List<Boolean> results = Helpdesk.atOnce(THREADS + 1, thread -> {
            if (thread == THREADS / 2) {
                accounts.revoke(ACCOUNT, () -> takenBack.set(true));
                return false;
            }
            boolean anything = false;
            for (int i = 0; i < LOOKS_EACH; i++) {
                anything |= looks(() -> assertFalse(takenBack.get()));
            }
            return anything;
        });

        assertEquals(THREADS + 1, results.size());
        assertFalse(looks(() -> {}));
        assertEquals(THREADS * LOOKS_EACH + 1L, logged());
    }

    /** A look and a revocation at once; whether the look saw anything, which it must not while or after the other holds the account. */
    private boolean race(int headStartOfLook) {
        AtomicBoolean takenBack = new AtomicBoolean();
        CompletableFuture<?> revocation = CompletableFuture.runAsync(() -> {
            spin(headStartOfLook);
            accounts.revoke(ACCOUNT, () -> takenBack.set(true));
        });
        spin(-headStartOfLook);
        boolean seen = looks(() -> assertFalse(takenBack.get(), "A look is open while consent is being taken back"));
        revocation.join();
        return seen;
    }

    private static void spin(int rounds) {
        for (int i = 0; i < rounds; i++) {
            Thread.onSpinWait();
        }
    }

    /** Whether the gate lets somebody look, who then has the account open for as long as {@code open} takes. */
    private boolean looks(Runnable open) {
        return helpdesk.with(entities -> {
            boolean allowed = gate.pass(ASK).verdict().isAllowed();
            if (allowed) {
                open.run();
            }
            return allowed;
        });
    }

    private long logged() {
        return helpdesk.with(entities -> entities.createQuery("select count(a) from AccessRecord a", Long.class)
                .getSingleResult());
    }

    private void awaitSomebodyWaiting() {
        Instant patience = Instant.now().plusSeconds(60);
        while (waiting() == 0) {
            assertTrue(Instant.now().isBefore(patience), "Nobody waits");
        }
    }

    private long waiting() {
        return helpdesk.with(entities ->
                (Long) entities.createNativeQuery("select count(*) from pg_locks where not granted", Long.class)
                        .getSingleResult());
    }
}
