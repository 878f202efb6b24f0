package uk.gov.dwp.jobmatch.retention;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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

    private record Past(long records, @Nullable Instant lastAt) {
        static final Past NONE = new Past(0, null);
    }

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
        Map<RecordClass, RetentionRule> standing = new EnumMap<>(RecordClass.class);
        Map<RecordClass, RetentionRule> coming = new EnumMap<>(RecordClass.class);
        for (RetentionRule rule : rules.all()) { // the newest of a class comes first
            if (rule.effectiveFrom().isAfter(today)) {
                coming.put(rule.recordClass(), rule);
            } else {
                standing.putIfAbsent(rule.recordClass(), rule);
            }
        }
        Map<RecordClass, Long> due = count(standing, rule -> rule.cutoff(today));
        Map<RecordClass, Long> dueThen = count(coming, rule -> rule.cutoff(rule.effectiveFrom()));
        Map<RecordClass, Past> past = past();
        return standing.entrySet().stream()
                .map(entry -> new Line(
                        entry.getKey(),
                        entry.getValue(),
                        due.getOrDefault(entry.getKey(), 0L),
                        Optional.ofNullable(coming.get(entry.getKey())),
                        dueThen.getOrDefault(entry.getKey(), 0L),
                        past.getOrDefault(entry.getKey(), Past.NONE).records(),
                        Optional.ofNullable(
                                past.getOrDefault(entry.getKey(), Past.NONE).lastAt())))
                .toList();
    }

    /** Notes that a night's run begins; what is told of it later goes by the instant that this returns. */
    @PermitAll
    public Instant began() {
        Instant now = clock.instant();
        entities.createNativeQuery("insert into retention_run (began_at) values (?) on conflict do nothing")
                .setParameter(1, now)
                .executeUpdate();
        return now;
    }

    /** Notes that it came to its end. */
    @PermitAll
    public void ended(Instant began, long records) {
        entities.createNativeQuery(
                        "update retention_run set ended_at = :now, records = :records where began_at = :began")
                .setParameter("now", clock.instant())
                .setParameter("records", records)
                .setParameter("began", began)
                .executeUpdate();
    }

    /** Writes down that a run has forgotten so many. */
    @PermitAll
    public void ran(RecordClass what, long records) {
        audit.record(AuditAction.RETENTION_RUN, what.name(), Long.toString(records));
    }

    /** All in one question: a page may not ask once for each class. */
    private Map<RecordClass, Long> count(
            Map<RecordClass, RetentionRule> inForce, Function<RetentionRule, Instant> cutoff) {
        if (inForce.isEmpty()) {
            return Map.of();
        }
        Query query = entities.createNativeQuery(
                inForce.keySet().stream().map(RetentionReport::counting).collect(Collectors.joining(" union all ")),
                Tuple.class);
        inForce.forEach((what, rule) -> query.setParameter("before" + what, cutoff.apply(rule)));
        return byClass(query, row -> row.get("records", Long.class));
    }

    private static String counting(RecordClass what) {
        return "select '" + what + "' as record_class, due.records from ("
                + Due.count(what).replace(":before", ":before" + what) + ") due (records)";
    }

    private Map<RecordClass, Past> past() {
        Query query = entities.createNativeQuery("""
                        select record_class, cast(sum(records) as bigint) as records, max(last_at) as last_at
                        from forgotten group by record_class
                        """, Tuple.class);
        return byClass(query, row -> new Past(row.get("records", Long.class), row.get("last_at", Instant.class)));
    }

    private static <T> Map<RecordClass, T> byClass(Query query, Function<Tuple, T> read) {
        List<?> rows = query.getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .collect(Collectors.toMap(row -> RecordClass.valueOf(row.get("record_class", String.class)), read));
    }
}
