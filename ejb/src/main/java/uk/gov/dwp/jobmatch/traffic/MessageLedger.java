package uk.gov.dwp.jobmatch.traffic;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.InstantSource;
import java.util.Map;

/**
 * Where partners' messages are written down: each refused one by itself, all of them as sums. It keeps nothing, and is one bean only so that the
 * server does not stop it before the {@link MessageCounter}, whose last counts would be lost.
 */
@Singleton
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class MessageLedger {

    @Inject
    EntityManager entities;

    @Inject
    InstantSource clock;

    /** Writes a refusal down, for good when this returns; its sender is told only then, so that the days add up. */
    public void refused(Refusal refusal) {
        entities.createNativeQuery("""
                        insert into partner_refusal (partner, at, operation, code, submission_id) values (?, ?, ?, ?, ?)
                        """)
                .setParameter(1, refusal.partner())
                .setParameter(2, clock.instant())
                .setParameter(3, refusal.operation())
                .setParameter(4, refusal.code())
                .setParameter(5, refusal.submissionId())
                .executeUpdate();
    }

    /** Adds what was counted since the last time. */
    public void add(Map<MessageKind, Tally> counted) {
        counted.forEach((kind, tally) -> entities.createNativeQuery("""
                        insert into partner_traffic (partner, hour, operation, outcome, code, messages, last_at)
                        values (?, ?, ?, ?, ?, ?, ?)
                        on conflict (partner, hour, operation, outcome, code) do update
                        set messages = partner_traffic.messages + excluded.messages,
                            last_at = greatest(partner_traffic.last_at, excluded.last_at)
                        """)
                .setParameter(1, kind.partner())
                .setParameter(2, kind.hour())
                .setParameter(3, kind.operation())
                .setParameter(4, kind.outcome().name())
                .setParameter(5, kind.code())
                .setParameter(6, tally.messages())
                .setParameter(7, tally.lastAt())
                .executeUpdate());
    }
}
