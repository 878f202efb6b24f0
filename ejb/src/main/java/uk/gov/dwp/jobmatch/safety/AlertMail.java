package uk.gov.dwp.jobmatch.safety;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import uk.gov.dwp.jobmatch.audit.AuditAction;
import uk.gov.dwp.jobmatch.audit.AuditTrail;
import uk.gov.dwp.jobmatch.delivery.DeliveryDesk;
import uk.gov.dwp.jobmatch.delivery.Recipient;
import uk.gov.dwp.jobmatch.directory.Directory;
import uk.gov.dwp.jobmatch.directory.Mailbox;
import uk.gov.dwp.jobmatch.directory.Office;
import uk.gov.dwp.jobmatch.directory.PolicyVersion;
import uk.gov.dwp.jobmatch.directory.Role;
import uk.gov.dwp.jobmatch.directory.Site;

/**
 * Mails an alert that nobody has acknowledged again, at any hour, and to more people than before: the duty managers' inbox,
 * each duty manager, and the inbox of the place it comes from. So often as policy says, and no more.
 */
@Stateless
@PermitAll
public class AlertMail {

    private static final int BATCH = 20;

    @Inject
    EntityManager entities;

    @Inject
    Directory directory;

    @Inject
    DeliveryDesk deliveries;

    @Inject
    AuditTrail audit;

    @Inject
    InstantSource clock;

    /** Mails those whose wait is over; returns how many. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public int mailAgain() {
        Instant now = clock.instant();
        List<SafetyAlert> unanswered = unanswered(now);
        unanswered.forEach(alert -> mailAgain(alert, now));
        return unanswered.size();
    }

    private void mailAgain(SafetyAlert alert, Instant now) {
        PolicyVersion policy = directory.policyVersion();
        alert.mailedAgain(policy.alertRepeats(), policy.alertWait(), now);
        String about = alert.reference() + "/" + alert.mailings();
        recipients(alert).forEach(recipient -> deliveries.alert(recipient, about));
        audit.record(AuditAction.SAFETY_ALERT_MAILED_AGAIN, alert.reference(), String.valueOf(alert.mailings()));
    }

    private List<Recipient> recipients(SafetyAlert alert) {
        return Stream.of(
                        Stream.of(Mailbox.DUTY_MANAGER).map(Recipient::mailbox),
                        dutyManagers().stream().map(Recipient::person),
                        inboxOf(alert).stream().map(Recipient::mailbox))
                .flatMap(recipients -> recipients)
                .distinct()
                .toList();
    }

    private List<String> dutyManagers() {
        return entities.createQuery("""
                        select p.username from Person p join p.roles r
                        where r = :role and p.active = true order by p.username
                        """, String.class)
                .setParameter("role", Role.DUTY_MANAGER)
                .getResultList();
    }

    private Optional<String> inboxOf(SafetyAlert alert) {
        return alert.office()
                .flatMap(directory::office)
                .map(Office::mailbox)
                .or(() -> alert.site().flatMap(directory::site).map(Site::mailbox));
    }

    @SuppressWarnings("unchecked")
    private List<SafetyAlert> unanswered(Instant now) {
        return entities.createNativeQuery("""
                        select * from safety_alert where mail_again_at <= :now
                        order by mail_again_at limit :batch for update skip locked
                        """, SafetyAlert.class)
                .setParameter("now", now)
                .setParameter("batch", BATCH)
                .getResultList();
    }
}
