package uk.gov.dwp.jobmatch.safety;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.audit.AuditAction;
import uk.gov.dwp.jobmatch.audit.AuditTrail;
import uk.gov.dwp.jobmatch.directory.Role;
import uk.gov.dwp.jobmatch.directory.SignedIn;
import uk.gov.dwp.jobmatch.incident.ChangedByAnother;

/** Where duty managers see alerts, say that they have one, and say what was done. */
@Stateless
@RolesAllowed(Role.DUTY_MANAGER)
public class DutyDesk {

    /** More than this do not fit above a page; the list of alerts has them all. */
    public static final int MOST_SHOWN = 5;

    @Inject
    EntityManager entities;

    @Inject
    SignedIn signedIn;

    @Inject
    AuditTrail audit;

    @Inject
    InstantSource clock;

    /** An alert, and when the caller was first shown it; null for never. */
    public record Shown(SafetyAlert alert, @Nullable Instant before) {}

    /**
     * What nobody has acknowledged yet, the newest first, as it is about to be put on the caller's screen: the first time is
     * written down. Asked by every page and every few seconds: one statement, by an index that holds nothing else.
     */
    public List<SafetyAlert> show() {
        List<Shown> waiting = entities.createQuery("""
                        select new uk.gov.dwp.jobmatch.safety.DutyDesk$Shown(a, s.seenAt)
                        from SafetyAlert a left join SafetySighting s on s.key.alert = a.id and s.key.person = :me
                        where a.acknowledgedAt is null order by a.id desc
                        """, Shown.class)
                .setParameter("me", signedIn.name())
                .setMaxResults(MOST_SHOWN)
                .getResultList();
        waiting.stream().filter(shown -> shown.before() == null).forEach(shown -> note(shown.alert()));
        return waiting.stream().map(Shown::alert).toList();
    }

    /** A page and the poll of another may show the same alert at the same instant. */
    private void note(SafetyAlert alert) {
        int first = entities.createNativeQuery("""
                        insert into safety_sighting (alert, person, seen_at) values (?, ?, ?) on conflict do nothing
                        """)
                .setParameter(1, alert.id())
                .setParameter(2, signedIn.name())
                .setParameter(3, clock.instant())
                .executeUpdate();
        if (first > 0) {
            audit.record(AuditAction.SAFETY_ALERT_SHOWN, alert.reference(), null);
        }
    }

    /**
     * The caller has it: nobody need be told again.
     *
     * @throws ChangedByAnother if another was first
     * @throws NoSuchAlert if there is none
     */
    public void acknowledge(long id) {
        SafetyAlert alert = locked(id);
        refuseIfTaken(alert.acknowledgedBy(), alert.acknowledgedAt());
        note(alert);
        alert.acknowledge(signedIn.name(), clock.instant());
        audit.record(AuditAction.SAFETY_ALERT_ACKNOWLEDGED, alert.reference(), null);
    }

    /**
     * It is over; whoever closes it has acknowledged it too.
     *
     * @param done what was done, which is not blank
     * @throws ChangedByAnother if another was first
     * @throws NoSuchAlert if there is none
     */
    public void close(long id, String done) {
        SafetyAlert alert = locked(id);
        refuseIfTaken(alert.closedBy(), alert.closedAt());
        if (done.isBlank()) {
            throw new IllegalArgumentException("An alert is closed with what was done");
        }
        alert.close(done.strip(), signedIn.name(), clock.instant());
        audit.record(AuditAction.SAFETY_ALERT_CLOSED, alert.reference(), null);
    }

    private SafetyAlert locked(long id) {
        return Optional.ofNullable(entities.find(SafetyAlert.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(NoSuchAlert::new);
    }

    private static void refuseIfTaken(Optional<String> by, Optional<Instant> at) {
        if (by.isPresent() && at.isPresent()) {
            throw new ChangedByAnother(by.get(), at.get());
        }
    }
}
