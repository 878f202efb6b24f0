package uk.gov.dwp.jobmatch.retention;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.Period;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.gov.dwp.jobmatch.audit.AuditAction;
import uk.gov.dwp.jobmatch.audit.AuditTrail;
import uk.gov.dwp.jobmatch.directory.Role;
import uk.gov.dwp.jobmatch.directory.SignedIn;
import uk.gov.dwp.jobmatch.worktime.WorkingCalendar;

/** The rules in force and to come. A new one counts a week later at the earliest, so that its dry run is seen by others first. */
@Stateless
@RolesAllowed({Role.POLICY_OWNER, Role.DUTY_MANAGER, Role.ADMINISTRATOR, Role.AUDITOR})
public class RetentionRules {

    /** How long before it counts a rule must be set. */
    public static final Period NOTICE = Period.ofDays(7);

    @Inject
    EntityManager entities;

    @Inject
    SignedIn signedIn;

    @Inject
    AuditTrail audit;

    @Inject
    InstantSource clock;

    /** The rule of a class on a day. */
    @PermitAll
    public RetentionRule on(LocalDate day, RecordClass what) {
        return entities.createQuery("""
                        select r from RetentionRule r where r.recordClass = :what and r.effectiveFrom <= :day
                        order by r.effectiveFrom desc
                        """, RetentionRule.class)
                .setParameter("what", what)
                .setParameter("day", day)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The first migration gives every class a rule: " + what));
    }

    /** What counts today for each class, in the order of a run; no secret to anybody. */
    @PermitAll
    public List<RetentionRule> inForce() {
        LocalDate today = today();
        Map<RecordClass, RetentionRule> standing = new EnumMap<>(RecordClass.class);
        all().stream()
                .filter(rule -> !rule.effectiveFrom().isAfter(today)) // the newest of a class comes first
                .forEach(rule -> standing.putIfAbsent(rule.recordClass(), rule));
        return List.copyOf(standing.values());
    }

    /** All that there ever were, the class's own together and its newest first. */
    public List<RetentionRule> all() {
        return entities.createQuery(
                        "select r from RetentionRule r order by r.recordClass, r.effectiveFrom desc",
                        RetentionRule.class)
                .getResultList();
    }

    /** The first day from which a rule that is set today can count. */
    public LocalDate earliest() {
        return today().plus(NOTICE);
    }

    /**
     * Keeps a class for another time from a day on; another rule that was to count from the same day gives way.
     *
     * @throws IllegalArgumentException if the day is too near
     */
    @RolesAllowed(Role.POLICY_OWNER)
    public void set(RecordClass what, LocalDate from, Period kept, String reason) {
        if (from.isBefore(earliest())) {
            throw new IllegalArgumentException("A rule is set a week before it counts");
        }
        RetentionRule.Key key = new RetentionRule.Key(what, from);
        Optional.ofNullable(entities.find(RetentionRule.class, key)).ifPresent(entities::remove);
        entities.flush();
        Instant now = clock.instant();
        entities.persist(new RetentionRule(key, kept, reason, signedIn.name(), now));
        audit.record(AuditAction.RETENTION_RULE_SET, what.name(), kept + " " + from);
    }

    private LocalDate today() {
        return WorkingCalendar.dayOf(clock.instant());
    }
}
