package uk.gov.dwp.jobmatch.safety;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import uk.gov.dwp.jobmatch.audit.AuditAction;
import uk.gov.dwp.jobmatch.audit.AuditTrail;
import uk.gov.dwp.jobmatch.delivery.DeliveryDesk;
import uk.gov.dwp.jobmatch.delivery.Recipient;
import uk.gov.dwp.jobmatch.directory.Directory;
import uk.gov.dwp.jobmatch.directory.Mailbox;
import uk.gov.dwp.jobmatch.directory.Place;
import uk.gov.dwp.jobmatch.directory.SignedIn;

/** Writes alerts down. The row is what the duty managers' screens show: neither queue nor mail server stands in between. */
@Stateless
@PermitAll
public class SafetyDesk {

    @Inject
    EntityManager entities;

    @Inject
    SignedIn signedIn;

    @Inject
    Directory directory;

    @Inject
    DeliveryDesk deliveries;

    @Inject
    AuditTrail audit;

    @Inject
    InstantSource clock;

    /** The alert that this form has raised already; of two that send it at the same instant the second waits here. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public Optional<SafetyAlert> raisedBefore(Concern concern) {
        return raisedBefore(Origin.page(concern));
    }

    /** Raises an alert that stands by itself. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public SafetyAlert raise(Concern concern) {
        SafetyAlert alert = write(Origin.page(concern), signedIn.person().place());
        alert.say(concern);
        deliveries.alert(Recipient.mailbox(Mailbox.DUTY_MANAGER), alert.reference() + "/1");
        audit.record(AuditAction.SAFETY_ALERT_RAISED, alert.reference(), null);
        return alert;
    }

    /** Puts the words of a form to the alert that the incident made of it has raised. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public SafetyAlert say(Concern concern, String incident) {
        SafetyAlert alert = raisedBefore(Origin.incident(incident)).orElseThrow();
        alert.say(concern);
        return alert;
    }

    /** Raises an alert about a record of the caller's transaction, which promises its first mail itself. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public SafetyAlert raise(Origin origin, Place from) {
        return raisedBefore(origin).orElseGet(() -> write(origin, from));
    }

    /** Raises an alert about a form that became no incident. It outlives the rollback of what was refused. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void raiseAllTheSame(Origin origin) {
        if (raisedBefore(origin).isEmpty()) {
            write(origin, Place.UNKNOWN);
            String about = String.valueOf(origin.about());
            deliveries.alert(Recipient.mailbox(Mailbox.DUTY_MANAGER), about);
            audit.record(AuditAction.SAFETY_ALERT_RAISED, about, null);
        }
    }

    /** An alert, if it is this person's. */
    public Optional<SafetyAlert> raisedBy(String username, long id) {
        return Optional.ofNullable(entities.find(SafetyAlert.class, id))
                .filter(alert -> alert.raisedBy().equals(username));
    }

    private Optional<SafetyAlert> raisedBefore(Origin origin) {
        entities.createNativeQuery("select 1 from (select pg_advisory_xact_lock(hashtextextended(?, 0))) waited")
                .setParameter(1, origin.key())
                .getResultList();
        return entities.createQuery("select a from SafetyAlert a where a.origin = :origin", SafetyAlert.class)
                .setParameter("origin", origin.key())
                .getResultStream()
                .findFirst();
    }

    private SafetyAlert write(Origin origin, Place from) {
        Instant now = clock.instant();
        Instant again = now.plus(directory.policyVersion().alertWait());
        SafetyAlert alert = new SafetyAlert(origin, signedIn.name(), from, now, again);
        entities.persist(alert);
        return alert;
    }
}
