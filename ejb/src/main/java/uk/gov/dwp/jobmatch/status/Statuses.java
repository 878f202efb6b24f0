package uk.gov.dwp.jobmatch.status;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import uk.gov.dwp.jobmatch.delivery.DeliveryState;
import uk.gov.dwp.jobmatch.incident.Addressing;
import uk.gov.dwp.jobmatch.incident.Entry;
import uk.gov.dwp.jobmatch.incident.Incident;

/** Finds how incidents stand: in as many statements for two hundred of them as for one. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class Statuses {

    /** What a partner may know of the timeline. */
    private static final List<Entry.Kind> TOLD = Arrays.stream(Entry.Kind.values())
            .filter(Entry.Kind::isToldToPartners)
            .toList();

    @Inject
    EntityManager entities;

    @Inject
    Addressing addressing;

    /** How each of these incidents stands, in their order. */
    public List<Status> of(List<Incident> incidents) {
        List<Long> ids = incidents.stream().map(Incident::id).toList();
        Map<Long, String> submissions = submissions(ids);
        Map<Long, DeliveryState> replies = replies(ids);
        Map<Long, List<Event>> events = events(ids);
        Set<Long> restricted = restricted(ids);
        return incidents.stream()
                .map(incident -> restricted.contains(incident.id())
                        ? new Status(incident, submissions.get(incident.id()), null, null, List.of())
                        : new Status(
                                incident,
                                submissions.get(incident.id()),
                                replies.get(incident.id()),
                                addressing.ownerGroup(incident).orElse(null),
                                events.getOrDefault(incident.id(), List.of())))
                .toList();
    }

    /** Of these no partner is told more than how they are called and how they stand (domain.md X15). */
    private Set<Long> restricted(List<Long> ids) {
        return new HashSet<>(
                entities.createQuery("select r.incident from Restriction r where r.incident in :ids", Long.class)
                        .setParameter("ids", ids)
                        .getResultList());
    }

    private Map<Long, String> submissions(List<Long> ids) {
        List<?> rows = entities.createNativeQuery("""
                        select incident, submission_id from submission
                        where incident in (:ids) and operation = 'submitIncident'
                        """, Tuple.class)
                .setParameter("ids", ids)
                .getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .collect(toMap(row -> row.get(0, Long.class), row -> row.get(1, String.class)));
    }

    private Map<Long, DeliveryState> replies(List<Long> ids) {
        List<?> rows = entities.createNativeQuery("""
                        select distinct on (incident) incident, state from delivery
                        where incident in (:ids) and purpose = 'REPLY'
                        order by incident, id desc
                        """, Tuple.class)
                .setParameter("ids", ids)
                .getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .collect(toMap(row -> row.get(0, Long.class), row -> DeliveryState.valueOf(row.get(1, String.class))));
    }

    private Map<Long, List<Event>> events(List<Long> ids) {
        return entities.createQuery("""
                        select new uk.gov.dwp.jobmatch.status.Event(e.incident, e.writtenAt, e.kind,
                            case when e.kind = uk.gov.dwp.jobmatch.incident.Entry.Kind.TASK_ASKED then e.body else null end)
                        from Entry e
                        where e.incident in :ids and e.kind in :told
                        order by e.incident, e.id
                        """, Event.class)
                .setParameter("ids", ids)
                .setParameter("told", TOLD)
                .getResultStream()
                .collect(groupingBy(Event::incident));
    }
}
