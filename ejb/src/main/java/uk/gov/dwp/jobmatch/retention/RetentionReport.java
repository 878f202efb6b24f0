package uk.gov.dwp.jobmatch.retention;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import uk.gov.dwp.jobmatch.audit.AuditAction;
import uk.gov.dwp.jobmatch.audit.AuditTrail;
import uk.gov.dwp.jobmatch.directory.Role;
import uk.gov.dwp.jobmatch.worktime.WorkingCalendar;

/** Tells what the next run would forget, under the rule in force and under one that is to come, and what runs have forgotten so far. */
@Stateless
@RolesAllowed({Role.POLICY_OWNER, Role.DUTY_MANAGER, Role.ADMINISTRATOR, Role.AUDITOR})
public class RetentionReport {

    /**
     * How one class of records stands.
     *
     * @param due how many records the next run forgets
     * @param coming the rule that is to follow
     * @param dueThen how many of today's records would be forgotten on the day it begins to count
     * @param forgotten how many were so far
     */
    public record Line(
            RecordClass recordClass,
            RetentionRule rule,
            long due,
            Optional<RetentionRule> coming,
            long dueThen,
            long forgotten,
            Optional<Instant> lastAt) {}

    private record Past(long records, Instant lastAt) {}

    @Inject
    EntityManager entities;

    @Inject
    RetentionRules rules;

    @Inject
    AuditTrail audit;

    @Inject
    InstantSource clock;

    /** All classes, in the order of a run: the dry run. Nothing is changed by it. */
    public List<Line> dryRun() {
        LocalDate today = WorkingCalendar.dayOf(clock.instant());
        Map<String, Past> past = past();
        Map<RecordClass, List<RetentionRule>> known =
                rules.all().stream().collect(Collectors.groupingBy(RetentionRule::recordClass));
        return Arrays.stream(RecordClass.values())
                .map(what -> line(
                        what, known.getOrDefault(what, List.of()), today, Optional.ofNullable(past.get(what.name()))))
                .toList();
    }

    /** The rules come with the newest first. */
    private Line line(RecordClass what, List<RetentionRule> known, LocalDate today, Optional<Past> past) {
        RetentionRule rule = known.stream()
                .filter(one -> !one.effectiveFrom().isAfter(today))
                .findFirst()
                .orElseThrow();
        Optional<RetentionRule> coming =
                known.stream().filter(one -> one.effectiveFrom().isAfter(today)).reduce((later, earlier) -> earlier);
        return new Line(
                what,
                rule,
                count(what, rule.cutoff(today)),
                coming,
                coming.map(next -> count(what, next.cutoff(next.effectiveFrom())))
                        .orElse(0L),
                past.map(Past::records).orElse(0L),
                past.map(Past::lastAt));
    }

    /** Writes down that a run has forgotten so many. */
    @PermitAll
    public void ran(RecordClass what, long records) {
        audit.record(AuditAction.RETENTION_RUN, what.name(), Long.toString(records));
    }

    private long count(RecordClass what, Instant before) {
        return ((Number) entities.createNativeQuery(Due.count(what))
                        .setParameter("before", before)
                        .getSingleResult())
                .longValue();
    }

    private Map<String, Past> past() {
        List<?> rows = entities.createNativeQuery("""
                        select record_class, cast(sum(records) as bigint) as records, max(last_at) as last_at
                        from forgotten group by record_class
                        """, Tuple.class).getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .collect(Collectors.toMap(
                        row -> row.get("record_class", String.class),
                        row -> new Past(row.get("records", Long.class), row.get("last_at", Instant.class))));
    }
}
