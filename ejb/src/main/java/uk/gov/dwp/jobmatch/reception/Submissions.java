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
import uk.gov.dwp.jobmatch.audit.AuditAction;
import uk.gov.dwp.jobmatch.audit.AuditTrail;
import uk.gov.dwp.jobmatch.incident.Incident;

/** Remembers what each partner has sent under its own ids, and our first answer to it. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class Submissions {

    private static final String SUBMIT_INCIDENT = "submitIncident";

    @Inject
    EntityManager entities;

    @Inject
    AuditTrail audit;

    @Inject
    InstantSource clock;

    /**
     * Claims an id for an incident, before anything else is written. Where the same id is being claimed at this instant, it
     * waits for that transaction: the primary key decides the race.
     *
     * @return false if the id was used before
     */
    public boolean claim(Submission submission, Incident incident, Receipt answer) {
        return entities.createNativeQuery("""
                                insert into submission
                                    (partner, submission_id, operation, digest, incident, answer, received_at)
                                values (?, ?, ?, ?, ?, ?, ?)
                                on conflict do nothing
                                """)
                        .setParameter(1, submission.partner())
                        .setParameter(2, submission.id())
                        .setParameter(3, SUBMIT_INCIDENT)
                        .setParameter(4, submission.digest())
                        .setParameter(5, incident.id())
                        .setParameter(6, answer.toJson())
                        .setParameter(7, clock.instant())
                        .executeUpdate()
                == 1;
    }

    /**
     * The first answer to this submission; empty where it never came.
     *
     * @throws SubmissionIdReused if its id was used for other content
     */
    public Optional<Receipt> firstAnswer(Submission submission) {
        Optional<Tuple> kept = kept(submission);
        if (kept.isPresent() && !submission.digest().equals(kept.get().get("digest", String.class))) {
            throw new SubmissionIdReused();
        }
        return kept.map(row -> again(Receipt.again(row.get("answer", String.class))));
    }

    private Receipt again(Receipt receipt) {
        audit.record(AuditAction.INCIDENT_RAISED_AGAIN, receipt.reference(), null);
        return receipt;
    }

    private Optional<Tuple> kept(Submission submission) {
        List<?> rows = entities.createNativeQuery(
                        "select digest, answer from submission where partner = ? and submission_id = ?", Tuple.class)
                .setParameter(1, submission.partner())
                .setParameter(2, submission.id())
                .getResultList();
        return rows.stream().map(Tuple.class::cast).findFirst();
    }
}
