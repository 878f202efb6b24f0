package uk.gov.dwp.jobmatch.due;

import static java.util.stream.Collectors.groupingBy;

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
import java.util.Map;
import java.util.stream.Stream;
import uk.gov.dwp.jobmatch.audit.AuditAction;
import uk.gov.dwp.jobmatch.audit.AuditTrail;
import uk.gov.dwp.jobmatch.calendar.Calendars;
import uk.gov.dwp.jobmatch.calendar.Workplace;
import uk.gov.dwp.jobmatch.delivery.DeliveryDesk;
import uk.gov.dwp.jobmatch.delivery.Purpose;
import uk.gov.dwp.jobmatch.delivery.Recipient;
import uk.gov.dwp.jobmatch.directory.Directory;
import uk.gov.dwp.jobmatch.directory.Mailbox;
import uk.gov.dwp.jobmatch.directory.Person;
import uk.gov.dwp.jobmatch.directory.Site;
import uk.gov.dwp.jobmatch.incident.Addressing;
import uk.gov.dwp.jobmatch.incident.Entry;
import uk.gov.dwp.jobmatch.incident.Incident;
import uk.gov.dwp.jobmatch.routing.Priority;

/**
 * Warns of an incident's first answer before it is late, and tells when it is: each once, and while whoever is told is at work.
 * Where staff are at risk that is at any hour.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class DueWarnings {

    /** Of a target, when its owner is warned. */
    private static final int PERCENT_LEFT = 20;

    private static final int BATCH = 50;

    /** What has been late for longer was told, or came from before there were warnings. */
    private static final Duration LOOK_BACK = Duration.ofDays(14);

    /** Has the helpdesk's own calendar. */
    private static final String NO_SITE = "";

    private static final String UNWARNED = """
            select * from incident i
            where warned < %d and answered_at is null and state in ('NEW', 'TAKEN', 'REOPENED')
                and priority_rank = :rank and due_at > :from and due_at <= :to and policy_version = any(:versions)
                and coalesce(%s, '') = any(:sites)
            order by due_at limit :batch for update skip locked
            """;

    @Inject
    EntityManager entities;

    @Inject
    Calendars calendars;

    @Inject
    Directory directory;

    @Inject
    DeliveryDesk deliveries;

    @Inject
    AuditTrail audit;

    @Inject
    InstantSource clock;

    /**
     * Warns the owners of what is due soon, and the duty manager of what has no owner.
     *
     * @return how many incidents
     */
    public int warnOfDueSoon(Priority priority) {
        Instant now = clock.instant();
        if (!isAnybodyAtWork(priority, now)) {
            return 0;
        }
        return directory.targets(priority).entrySet().stream()
                .mapToInt(target -> warnOfDueSoon(priority, target.getKey(), target.getValue(), now))
                .sum();
    }

    /** Of what is stamped with one of these versions of the policy, which give it that time. */
    private int warnOfDueSoon(Priority priority, Duration target, List<Integer> versions, Instant now) {
        Duration rest = target.multipliedBy(PERCENT_LEFT).dividedBy(100);
        Map<Instant, List<String>> sitesByEnd = sites().collect(groupingBy(site -> end(priority, site, now, rest)));
        List<Incident> soon = sitesByEnd.entrySet().stream()
                .flatMap(sites -> unwarned(1, priority, versions, now, sites.getKey(), sites.getValue()).stream())
                .toList();
        soon.forEach(incident -> tell(incident, Entry.Kind.DUE_SOON, Purpose.DUE_SOON, ownerOrDutyManager(incident)));
        return soon.size();
    }

    /**
     * Tells the duty manager of what is late.
     *
     * @return how many incidents
     */
    public int tellOfOverdue(Priority priority) {
        Instant now = clock.instant();
        if (!isAnybodyAtWork(priority, now)) {
            return 0;
        }
        List<Integer> all = directory.targets(priority).values().stream()
                .flatMap(List::stream)
                .toList();
        List<Incident> late = unwarned(2, priority, all, now.minus(LOOK_BACK), now, sites().toList());
        late.forEach(incident ->
                tell(incident, Entry.Kind.OVERDUE, Purpose.OVERDUE, Recipient.mailbox(Mailbox.DUTY_MANAGER)));
        return late.size();
    }

    /** Those not warned of so far, locked, that are due in a span of time; the number is part of the text for the index's sake. */
    private List<Incident> unwarned(
            int level, Priority priority, List<Integer> versions, Instant from, Instant to, List<String> sites) {
        List<?> found = entities.createNativeQuery(UNWARNED.formatted(level, Addressing.ANSWERING_SITE), Incident.class)
                .setParameter("rank", (short) priority.rank())
                .setParameter("from", from)
                .setParameter("to", to)
                .setParameter("versions", versions.toArray(Integer[]::new))
                .setParameter("sites", sites.toArray(String[]::new))
                .setParameter("batch", BATCH)
                .getResultList();
        return found.stream().map(Incident.class::cast).toList();
    }

    private boolean isAnybodyAtWork(Priority priority, Instant now) {
        return !priority.runsInWorkingTime() || calendars.of(Workplace.HELPDESK).isOpen(now);
    }

    private Stream<String> sites() {
        return Stream.concat(Stream.of(NO_SITE), directory.sites().stream().map(Site::code));
    }

    /** Of what is due later there, more than that is left. */
    private Instant end(Priority priority, String site, Instant now, Duration rest) {
        if (!priority.runsInWorkingTime()) {
            return now.plus(rest);
        }
        return calendars
                .of(Workplace.ofSite(site.equals(NO_SITE) ? null : site))
                .after(now, rest);
    }

    private Recipient ownerOrDutyManager(Incident incident) {
        return incident.owner()
                .map(name -> entities.find(Person.class, name))
                .filter(Person::isActive)
                .map(person -> Recipient.person(person.username()))
                .orElse(Recipient.mailbox(Mailbox.DUTY_MANAGER));
    }

    /** The incident itself does not change by that: whoever works on it need not look again. */
    private void tell(Incident incident, Entry.Kind kind, Purpose purpose, Recipient recipient) {
        boolean late = purpose == Purpose.OVERDUE;
        entities.createNativeQuery("update incident set warned = :warned where id = :id")
                .setParameter("warned", late ? 2 : 1)
                .setParameter("id", incident.id())
                .executeUpdate();
        Entry entry = new Entry(incident.id(), kind, AuditTrail.SYSTEM, null, clock.instant());
        entities.persist(entry);
        deliveries.promise(incident.id(), purpose, recipient, entry.id(), null);
        audit.record(late ? AuditAction.INCIDENT_OVERDUE : AuditAction.INCIDENT_DUE_SOON, incident.reference(), null);
    }
}
