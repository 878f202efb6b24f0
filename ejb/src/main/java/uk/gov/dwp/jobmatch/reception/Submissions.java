package uk.gov.dwp.jobmatch.reception;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Remembers what each partner has sent under its own ids, and our first answer to it, in the transaction that did it: so that
 * whatever comes twice is done once. Nobody waits here: while one caller is at work under an id, the next is told so.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class Submissions {

    /**
     * What is to be kept of one partner's submission.
     *
     * @param incident id of the one it is about
     */
    public record Claim(Submission submission, long incident, String answer) {}

    @Inject
    EntityManager entities;

    @Inject
    InstantSource clock;

    /**
     * Asks whether this is to be done now: in this transaction, which ends with {@link #keep}.
     *
     * @return empty if it is; else the first answer
     * @throws SubmissionIdReused if the id was used for something else
     * @throws SubmissionUnderWay if somebody else is at it
     */
    public Optional<String> begin(Submission submission) {
        boolean mine = (boolean)
                entities.createNativeQuery("select pg_try_advisory_xact_lock(hashtextextended(?, 1))", Boolean.class)
                        .setParameter(1, lock(submission))
                        .getSingleResult();
        Optional<String> before = firstAnswer(submission);
        if (before.isEmpty() && !mine) {
            throw new SubmissionUnderWay();
        }
        return before;
    }

    /**
     * Keeps the answer to what was begun and done in this transaction.
     *
     * @param incident id of the one it is about
     * @param answer as it will be read again, at most 4,000 characters
     */
    public void keep(Submission submission, long incident, String answer) {
        if (!insert(submission, incident, answer)) {
            throw new SubmissionUnderWay();
        }
    }

    /**
     * {@link #begin} and {@link #keep} in one round trip, before anything else is written, for whoever knows the answer
     * beforehand.
     *
     * @return empty if it is to be done now; else the first answer
     */
    public Optional<String> claim(Submission submission, long incident, String answer) {
        return insert(submission, incident, answer)
                ? Optional.empty()
                : Optional.of(firstAnswer(submission).orElseThrow(SubmissionUnderWay::new));
    }

    /**
     * {@link #claim} for many at once, in one statement.
     *
     * @return those that are to be done now; of the rest nothing is known yet
     */
    @SuppressWarnings("unchecked")
    public Set<Submission> claimAll(List<Claim> claims) {
        List<String> mine = entities.createNativeQuery("""
                        insert into submission (partner, submission_id, operation, digest, incident, answer, received_at)
                        select c.partner, c.id, c.operation, c.digest, c.incident, c.answer, :now
                        from unnest(:partners, :ids, :operations, :digests, :incidents, :answers)
                            as c(partner, id, operation, digest, incident, answer)
                        where pg_try_advisory_xact_lock(hashtextextended(c.partner || ' ' || c.id, 1))
                        on conflict do nothing returning submission_id
                        """, String.class)
                .setParameter("now", clock.instant())
                .setParameter(
                        "partners", texts(claims, claim -> claim.submission().partner()))
                .setParameter("ids", texts(claims, claim -> claim.submission().id()))
                .setParameter(
                        "operations", texts(claims, claim -> claim.submission().operation()))
                .setParameter(
                        "digests", texts(claims, claim -> claim.submission().digest()))
                .setParameter("incidents", claims.stream().map(Claim::incident).toArray(Long[]::new))
                .setParameter("answers", texts(claims, Claim::answer))
                .getResultList();
        Set<String> ids = Set.copyOf(mine);
        return claims.stream()
                .map(Claim::submission)
                .filter(submission -> ids.contains(submission.id()))
                .collect(Collectors.toSet());
    }

    private static String[] texts(List<Claim> claims, Function<Claim, String> text) {
        return claims.stream().map(text).toArray(String[]::new);
    }

    /**
     * The first answer to this submission; empty where it never came, or is not done yet.
     *
     * @throws SubmissionIdReused if its id was used for something else
     */
    public Optional<String> firstAnswer(Submission submission) {
        List<?> rows = entities.createNativeQuery(
                        "select operation, digest, answer from submission where partner = ? and submission_id = ?",
                        Tuple.class)
                .setParameter(1, submission.partner())
                .setParameter(2, submission.id())
                .getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .map(kept -> answer(submission, kept))
                .findFirst();
    }

    private static String answer(Submission submission, Tuple kept) {
        boolean same = submission.operation().equals(kept.get("operation", String.class))
                && submission.digest().equals(kept.get("digest", String.class));
        if (!same) {
            throw new SubmissionIdReused();
        }
        return kept.get("answer", String.class);
    }

    /** The lock says who is at work, without waiting; the primary key has the last word. */
    private boolean insert(Submission submission, long incident, String answer) {
        return entities.createNativeQuery("""
                                insert into submission
                                    (partner, submission_id, operation, digest, incident, answer, received_at)
                                select ?, ?, ?, ?, ?, ?, ? where pg_try_advisory_xact_lock(hashtextextended(?, 1))
                                on conflict do nothing
                                """)
                        .setParameter(1, submission.partner())
                        .setParameter(2, submission.id())
                        .setParameter(3, submission.operation())
                        .setParameter(4, submission.digest())
                        .setParameter(5, incident)
                        .setParameter(6, answer)
                        .setParameter(7, clock.instant())
                        .setParameter(8, lock(submission))
                        .executeUpdate()
                == 1;
    }

    private static String lock(Submission submission) {
        return submission.partner() + " " + submission.id();
    }
}
