package uk.gov.dwp.jobmatch.directory;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import uk.gov.dwp.jobmatch.audit.AuditAction;
import uk.gov.dwp.jobmatch.audit.AuditRecord;
import uk.gov.dwp.jobmatch.audit.AuditTrail;

/**
 * Slows down guessing: after five failures for one user name within a quarter of an hour each further try must wait,
 * twice as long each time. It counts names that nobody has just the same, so that it tells nothing about who exists.
 */
@Stateless
@PermitAll
public class SignIn {

    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final int FREE_TRIES = 5;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(5);
    private static final int LONGEST_DOUBLING = 6;

    @Inject
    EntityManager entities;

    @Inject
    AuditTrail audit;

    @Inject
    InstantSource clock;

    /** How long this name must still wait before the next try; empty where it may try now. */
    public Optional<Duration> waitBefore(String username) {
        Instant now = clock.instant();
        List<Instant> failures = failuresSince(now.minus(WINDOW), username);
        if (failures.size() < FREE_TRIES) {
            return Optional.empty();
        }
        int doubling = Math.min(failures.size() - FREE_TRIES, LONGEST_DOUBLING);
        Instant free = failures.get(0).plus(FIRST_WAIT.multipliedBy(1L << doubling));
        return free.isAfter(now) ? Optional.of(Duration.between(now, free)) : Optional.empty();
    }

    /** Writes down a failed try. The name typed is kept as a digest only: people type passwords into the wrong field. */
    public void failed(String username) {
        forgetOldFailures();
        entities.createNativeQuery("insert into sign_in_failure (username_digest, failed_at) values (?, ?)")
                .setParameter(1, digest(username))
                .setParameter(2, clock.instant())
                .executeUpdate();
        audit.atTheDoor(
                AuditAction.SIGN_IN_FAILED, isSomebody(username) ? username : "unknown", AuditRecord.Result.REFUSED);
    }

    /** The database takes no NUL, not even to say that nobody is called so. */
    private boolean isSomebody(String username) {
        return username.indexOf('\0') < 0 && entities.find(Person.class, username) != null;
    }

    private void forgetOldFailures() {
        entities.createNativeQuery("delete from sign_in_failure where failed_at <= ?")
                .setParameter(1, clock.instant().minus(WINDOW))
                .executeUpdate();
    }

    /** Writes down a successful sign-in and forgets the failures before it. */
    public void succeeded(String username) {
        entities.createNativeQuery("delete from sign_in_failure where username_digest = ?")
                .setParameter(1, digest(username))
                .executeUpdate();
        entities.createNativeQuery("update person set last_seen_at = ? where username = ?")
                .setParameter(1, clock.instant())
                .setParameter(2, username)
                .executeUpdate();
        audit.atTheDoor(AuditAction.SIGNED_IN, username, AuditRecord.Result.DONE);
    }

    /** Writes down that somebody signed out. */
    public void signedOut(String username) {
        audit.atTheDoor(AuditAction.SIGNED_OUT, username, AuditRecord.Result.DONE);
    }

    @SuppressWarnings("unchecked")
    private List<Instant> failuresSince(Instant since, String username) {
        return entities.createNativeQuery("""
                        select failed_at from sign_in_failure
                        where username_digest = ? and failed_at > ? order by failed_at desc
                        """, Instant.class)
                .setParameter(1, digest(username))
                .setParameter(2, since)
                .getResultList();
    }

    private static String digest(String username) {
        try {
            byte[] name = username.strip().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(name));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
