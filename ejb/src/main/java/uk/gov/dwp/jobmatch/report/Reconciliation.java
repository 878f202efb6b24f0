package uk.gov.dwp.jobmatch.report;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import uk.gov.dwp.jobmatch.directory.Role;
import uk.gov.dwp.jobmatch.worktime.WorkingCalendar;

/**
 * Whether every form that a partner sent us is where it belongs: each one that was answered has left a line in the audit or
 * among the refusals, and these lines must agree with the submissions and the incidents.
 */
@Stateless
@RolesAllowed({Role.ADMINISTRATOR, Role.DUTY_MANAGER})
public class Reconciliation {

    /** The longest span that one question may cover. */
    public static final int LONGEST_IN_DAYS = 31;

    /**
     * One partner's forms on one day, as London counts days.
     *
     * @param received forms that got an answer: accepted and repeated ones by the audit, refused ones by their refusals
     * @param accepted submission ids that became an incident
     * @param repeated forms that came again and got the first answer again
     * @param refused forms that were refused
     * @param stored incidents of this partner
     */
    public record Day(
            String partner, LocalDate day, long received, long accepted, long repeated, long refused, long stored) {

        /** How many forms are not where they belong: zero unless something is broken, or somebody changed a record. */
        public long difference() {
            return Math.max(Math.abs(received - accepted - repeated - refused), Math.abs(accepted - stored));
        }
    }

    /** A submission carries a slightly later time than its incident, and counts for the incident's day. */
    private static final Duration LONGEST_TRANSACTION = Duration.ofMinutes(10);

    private static final String DAYS = """
            with found (partner, at, what, forms) as (
                select s.partner, coalesce(i.received_at, s.received_at), 'ACCEPTED', 1
                from submission s left join incident i on i.id = s.incident
                where s.received_at >= :from and s.received_at < :shortlyAfter and s.operation = 'submitIncident'
                union all
                select raised_by, received_at, 'STORED', 1 from incident
                where received_at >= :from and received_at < :to and raised_by in (select code from partner)
                union all
                select actor, at, action, 1 from audit
                where at >= :from and at < :to and action in ('INCIDENT_RAISED', 'INCIDENT_RAISED_AGAIN')
                    and actor in (select code from partner)
                union all
                select partner, at, 'REFUSED', 1 from partner_refusal
                where at >= :from and at < :to and operation in ('submitIncident', 'submitIncidentBatch')
                union all
                select partner, day, 'REFUSED', refusals from refusals_forgotten
                where day >= :from and day < :to and operation in ('submitIncident', 'submitIncidentBatch')
                union all
                select partner, day, 'ACCEPTED', forms from submissions_forgotten where day >= :from and day < :to)
            select partner, to_char(at at time zone 'Europe/London', 'YYYY-MM-DD') as day,
                cast(coalesce(sum(forms) filter (where what in ('INCIDENT_RAISED', 'INCIDENT_RAISED_AGAIN', 'REFUSED')), 0) as bigint) as received,
                cast(coalesce(sum(forms) filter (where what = 'ACCEPTED'), 0) as bigint) as accepted,
                cast(coalesce(sum(forms) filter (where what = 'INCIDENT_RAISED_AGAIN'), 0) as bigint) as repeated,
                cast(coalesce(sum(forms) filter (where what = 'REFUSED'), 0) as bigint) as refused,
                cast(coalesce(sum(forms) filter (where what = 'STORED'), 0) as bigint) as stored
            from found where at >= :from and at < :to group by partner, day order by day desc, partner
            """;

    @Inject
    EntityManager entities;

    /**
     * The days on which a partner sent forms, the newest first and then by the partner's code.
     *
     * @param from the first day
     * @param to the last day, {@value #LONGEST_IN_DAYS} days from the first at most
     */
    public List<Day> days(LocalDate from, LocalDate to) {
        if (from.plusDays(LONGEST_IN_DAYS).isBefore(to.plusDays(1))) {
            throw new IllegalArgumentException("More than " + LONGEST_IN_DAYS + " days");
        }
        Instant end = WorkingCalendar.startOf(to.plusDays(1));
        List<?> rows = entities.createNativeQuery(DAYS, Tuple.class)
                .setParameter("from", WorkingCalendar.startOf(from))
                .setParameter("to", end)
                .setParameter("shortlyAfter", end.plus(LONGEST_TRANSACTION))
                .getResultList();
        return rows.stream().map(Tuple.class::cast).map(Reconciliation::day).toList();
    }

    private static Day day(Tuple row) {
        return new Day(
                row.get("partner", String.class),
                LocalDate.parse(row.get("day", String.class)),
                row.get("received", Long.class),
                row.get("accepted", Long.class),
                row.get("repeated", Long.class),
                row.get("refused", Long.class),
                row.get("stored", Long.class));
    }
}
