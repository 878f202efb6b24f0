package uk.gov.dwp.jobmatch.escalation;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import uk.gov.dwp.jobmatch.audit.AuditAction;
import uk.gov.dwp.jobmatch.audit.AuditTrail;
import uk.gov.dwp.jobmatch.calendar.Calendars;
import uk.gov.dwp.jobmatch.calendar.Workplace;
import uk.gov.dwp.jobmatch.callback.Callback;
import uk.gov.dwp.jobmatch.callback.CallbackState;
import uk.gov.dwp.jobmatch.delivery.DeliveryDesk;
import uk.gov.dwp.jobmatch.delivery.Purpose;
import uk.gov.dwp.jobmatch.delivery.Recipient;
import uk.gov.dwp.jobmatch.directory.Directory;
import uk.gov.dwp.jobmatch.directory.Mailbox;
import uk.gov.dwp.jobmatch.directory.OwnerGroups;
import uk.gov.dwp.jobmatch.routing.Priority;
import uk.gov.dwp.jobmatch.worktime.WorkingCalendar;

/**
 * Tells the group of a call that nobody has made when most of its time is used, and the group above when all of it is; the
 * owner never changes by it (domain.md X10). Taking a call is not making it. Each is told once and while they work: the mark and
 * the promise of the mail are one transaction. What is to be told is worked out from the due time as it is then, so that nothing
 * has to be wound up beforehand, and a call that came to be due sooner is told of sooner.
 */
@Stateless
@PermitAll
public class Escalations {

    /** What is left of a call's time when its group is told: a fifth. */
    private static final int PARTS = 5;

    private static final int BATCH = 50;

    /** Longer than any fifth of a target with its nights, weekends and holidays. */
    private static final Duration HORIZON = Duration.ofDays(14);

    private static final String UNTOUCHED = """
            select callback.id from callback join incident on incident.id = callback.incident
            where callback.state in ('OFFERED', 'HELD', 'TAKEN') and callback.attempts = 0
            """;

    @Inject
    EntityManager entities;

    @Inject
    Directory directory;

    @Inject
    Calendars calendars;

    @Inject
    OwnerGroups groups;

    @Inject
    DeliveryDesk deliveries;

    @Inject
    AuditTrail audit;

    @Inject
    InstantSource clock;

    /** Codes of the groups that have calls of which they were not told yet and may have to be soon. */
    @SuppressWarnings("unchecked")
    public List<String> groupsToAlert() {
        return entities.createNativeQuery("""
                        select distinct owner_group from callback
                        where state in ('OFFERED', 'HELD', 'TAKEN') and attempts = 0 and alerted_at is null
                            and due_at <= :horizon
                        """, String.class)
                .setParameter("horizon", clock.instant().plus(HORIZON))
                .getResultList();
    }

    /**
     * Tells a group, if it works now. A held call is not its to make: the duty manager is told.
     *
     * @return how many calls it was told of; none if no more are to be told now
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public int alertGroup(String group) {
        Instant now = clock.instant();
        WorkingCalendar calendar = calendars.of(Workplace.ofGroup(group));
        if (!calendar.isOpen(now)) {
            return 0;
        }
        List<Callback> callbacks = Stream.of(Priority.values())
                .flatMap(priority -> directory.targets(priority).entrySet().stream()
                        .map(target -> untouched(
                                group,
                                priority,
                                target.getValue(),
                                fifthFrom(now, target.getKey(), priority, calendar))))
                .flatMap(List::stream)
                .toList();
        callbacks.forEach(callback -> tell(callback, Purpose.CALL_UNTOUCHED, inbox(callback)));
        return callbacks.size();
    }

    /** When a call is due of whose time a fifth is left now. */
    private static Instant fifthFrom(Instant now, Duration target, Priority priority, WorkingCalendar calendar) {
        Duration left = target.dividedBy(PARTS);
        return priority.runsInWorkingTime() ? calendar.after(now, left) : now.plus(left);
    }

    /** Of one priority and stamped with one of these versions of the policy, which give it the same time (domain.md X16). */
    private List<Callback> untouched(String group, Priority priority, List<Integer> versions, Instant until) {
        return mark(
                "alerted_at",
                entities.createNativeQuery(UNTOUCHED + """
                             and callback.alerted_at is null and callback.owner_group = :group and callback.due_at <= :until
                             and incident.priority = :priority and incident.policy_version = any(:versions)
                            order by callback.due_at limit :batch for update of callback skip locked
                            """, Long.class)
                        .setParameter("group", group)
                        .setParameter("until", until)
                        .setParameter("priority", priority.name())
                        .setParameter("versions", versions.toArray(Integer[]::new))
                        .setParameter("batch", BATCH)
                        .getResultList());
    }

    /**
     * Tells the duty manager of what is due, while the helpdesk works; what is immediate at any hour.
     *
     * @return how many calls; none if no more are to be told now
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public int alertDutyManager() {
        Instant now = clock.instant();
        boolean open = calendars.of(Workplace.HELPDESK).isOpen(now);
        List<Callback> callbacks = mark(
                "escalated_at",
                entities.createNativeQuery(UNTOUCHED + """
                             and callback.escalated_at is null and callback.due_at <= :now
                             and (:open = true or incident.priority = 'IMMEDIATE')
                            order by callback.due_at limit :batch for update of callback skip locked
                            """, Long.class)
                        .setParameter("now", now)
                        .setParameter("open", open)
                        .setParameter("batch", BATCH)
                        .getResultList());
        callbacks.forEach(callback -> tell(callback, Purpose.CALL_OVERDUE, Mailbox.DUTY_MANAGER));
        return callbacks.size();
    }

    /** Past the entity, whose version stays: nobody who has the call open is told that it has changed. */
    @SuppressWarnings("unchecked")
    private List<Callback> mark(String column, List<?> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        entities.createNativeQuery("update callback set " + column + " = :now where id in (:ids)")
                .setParameter("now", clock.instant())
                .setParameter("ids", ids)
                .executeUpdate();
        return entities.createQuery("select c from Callback c where c.id in :ids order by c.dueAt", Callback.class)
                .setParameter("ids", (List<Long>) ids)
                .getResultList();
    }

    private String inbox(Callback callback) {
        return callback.state() == CallbackState.HELD
                ? Mailbox.DUTY_MANAGER
                : groups.inbox(callback.ownerGroup()).orElse(Mailbox.DUTY_MANAGER);
    }

    private void tell(Callback callback, Purpose purpose, String mailbox) {
        deliveries.promise(callback.incident(), purpose, Recipient.mailbox(mailbox), callback.entry(), callback.id());
        audit.record(AuditAction.CALLBACK_ESCALATED, callback.reference(), mailbox);
    }
}
