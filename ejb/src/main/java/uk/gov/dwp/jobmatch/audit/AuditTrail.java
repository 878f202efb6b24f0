package uk.gov.dwp.jobmatch.audit;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.audit.AuditRecord.Result;
import uk.gov.dwp.jobmatch.sending.SentForms;

/** Writes down who did or saw what, in the caller's transaction, so that neither exists without the other. */
@Stateless
@PermitAll
public class AuditTrail {

    /** The actor where no person or partner is signed in: timers and queue listeners. */
    public static final String SYSTEM = "system";

    private static final int DETAIL_LIMIT = 400;

    @Inject
    EntityManager entities;

    @Inject
    SentForms forms;

    @Inject
    InstantSource clock;

    @Resource
    SessionContext session;

    /**
     * Records what the caller did; {@code detail} holds codes, never words a person wrote. What is recorded for a form cannot be
     * done again by sending the same form.
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void record(AuditAction action, @Nullable String subject, @Nullable String detail) {
        recordAt(clock.instant(), action, subject, detail);
    }

    /** As {@link #record}, at the very time that the record concerned carries: both then stand in the same day's figures. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void recordAt(Instant at, AuditAction action, @Nullable String subject, @Nullable String detail) {
        forms.claim();
        write(at, caller(), action, subject, Result.DONE, detail);
    }

    /** Records a refusal in a transaction of its own, so that it outlives the rollback of what was refused. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void refused(AuditAction action, @Nullable String subject, @Nullable String detail) {
        write(clock.instant(), caller(), action, subject, Result.REFUSED, detail);
    }

    /** Records what happened at the door, before or after somebody is signed in as {@code actor}. */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public void atTheDoor(AuditAction action, String actor, Result result) {
        write(clock.instant(), actor, action, null, result, null);
    }

    /** The same, with a code that says why. */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public void atTheDoor(AuditAction action, String actor, Result result, @Nullable String detail) {
        write(clock.instant(), actor, action, null, result, detail);
    }

    private void write(
            Instant at,
            String actor,
            AuditAction action,
            @Nullable String subject,
            Result result,
            @Nullable String detail) {
        String cut = detail == null || detail.length() <= DETAIL_LIMIT ? detail : detail.substring(0, DETAIL_LIMIT);
        entities.persist(new AuditRecord(at, actor, action, subject, result, cut));
    }

    private String caller() {
        String name = session.getCallerPrincipal().getName();
        return "anonymous".equals(name) ? SYSTEM : name;
    }
}
