package uk.gov.dwp.jobmatch.measure;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import uk.gov.dwp.jobmatch.audit.AuditAction;
import uk.gov.dwp.jobmatch.audit.AuditTrail;
import uk.gov.dwp.jobmatch.directory.Role;
import uk.gov.dwp.jobmatch.directory.SignedIn;
import uk.gov.dwp.jobmatch.incident.ChangedByAnother;
import uk.gov.dwp.jobmatch.incident.Incident;
import uk.gov.dwp.jobmatch.worktime.WorkingCalendar;

/** Where duty managers say how a contact is made safe, and where whoever would meet or call reads it. */
@Stateless
@RolesAllowed(Role.DUTY_MANAGER)
public class ControlMeasures {

    @Inject
    EntityManager entities;

    @Inject
    SignedIn signedIn;

    @Inject
    AuditTrail audit;

    @Inject
    InstantSource clock;

    /** Sets one for whoever an incident is about: it is shown wherever the same account, phone or email turns up. */
    public ControlMeasure set(Incident incident, Instruction instruction) {
        refuseLateReview(instruction);
        ControlMeasure measure = new ControlMeasure(incident.id(), instruction, signedIn.name(), clock.instant());
        entities.persist(measure);
        entities.flush();
        ContactKey.of(incident).forEach(key -> keep(measure, key));
        record(AuditAction.CONTROL_MEASURE_SET, measure);
        return measure;
    }

    /**
     * Reviews one: it stands as this instruction says.
     *
     * @throws ChangedByAnother if it is no longer at {@code version}, or was ended
     * @throws NoSuchMeasure if there is none
     */
    public void change(long id, int version, Instruction instruction) {
        refuseLateReview(instruction);
        ControlMeasure measure = asSeen(id, version);
        measure.change(instruction, signedIn.name(), clock.instant());
        record(AuditAction.CONTROL_MEASURE_CHANGED, measure);
    }

    /**
     * Ends one; it is shown nowhere any more.
     *
     * @param why which is not blank
     * @throws ChangedByAnother if it is no longer at {@code version}, or was ended
     * @throws NoSuchMeasure if there is none
     */
    public void end(long id, int version, String why) {
        if (why.isBlank()) {
            throw new IllegalArgumentException("A control measure is ended for a reason");
        }
        ControlMeasure measure = asSeen(id, version);
        measure.end(why.strip(), signedIn.name(), clock.instant());
        record(AuditAction.CONTROL_MEASURE_ENDED, measure);
    }

    /** The measure of this number. */
    public Optional<ControlMeasure> find(long id) {
        return Optional.ofNullable(entities.find(ControlMeasure.class, id));
    }

    /**
     * Those that stand, the one that is to be reviewed soonest first.
     *
     * @param after the day and the number to start behind
     */
    public List<ControlMeasure> toReview(LocalDate day, long after, int limit) {
        audit.record(AuditAction.CONTROL_MEASURES_READ, null, null);
        return entities.createQuery("""
                        select m from ControlMeasure m where m.endedAt is null and (m.reviewOn, m.id) > (:day, :after)
                        order by m.reviewOn, m.id
                        """, ControlMeasure.class)
                .setParameter("day", day)
                .setParameter("after", after)
                .setMaxResults(limit)
                .getResultList();
    }

    /** What stands for whoever these incidents are about, for those who have opened them; a look is written down. */
    @RolesAllowed({Role.HELPDESK, Role.DUTY_MANAGER, Role.ADVISER, Role.TEAM_LEADER, Role.QAT, Role.CALLER})
    @SuppressWarnings("unchecked")
    public List<ControlMeasure> of(Collection<Incident> incidents) {
        List<String> keys = incidents.stream()
                .flatMap(incident -> ContactKey.of(incident).stream())
                .map(ContactKey::toString)
                .distinct()
                .toList();
        List<ControlMeasure> measures = entities.createNativeQuery("""
                        select distinct m.* from control_measure_key k join control_measure m on m.id = k.measure
                        where k.contact in :keys and m.ended_at is null order by m.id
                        """, ControlMeasure.class)
                .setParameter("keys", keys)
                .getResultList();
        measures.forEach(measure -> record(AuditAction.CONTROL_MEASURES_READ, measure));
        return measures;
    }

    private void keep(ControlMeasure measure, ContactKey key) {
        entities.createNativeQuery("insert into control_measure_key (measure, contact) values (?, ?)")
                .setParameter(1, measure.id())
                .setParameter(2, key.toString())
                .executeUpdate();
    }

    private ControlMeasure asSeen(long id, int version) {
        ControlMeasure measure = entities.find(ControlMeasure.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (measure == null) {
            throw new NoSuchMeasure();
        }
        if (measure.version() != version || measure.endedAt().isPresent()) {
            throw new ChangedByAnother(
                    measure.endedBy().orElse(measure.setBy()), measure.endedAt().orElse(measure.setAt()));
        }
        return measure;
    }

    private void refuseLateReview(Instruction instruction) {
        if (!Instruction.isReviewable(instruction.reviewOn(), WorkingCalendar.dayOf(clock.instant()))) {
            throw new IllegalArgumentException("A control measure is reviewed within twelve months");
        }
    }

    private void record(AuditAction action, ControlMeasure measure) {
        audit.record(action, "CM-" + measure.id(), measure.way().name());
    }
}
