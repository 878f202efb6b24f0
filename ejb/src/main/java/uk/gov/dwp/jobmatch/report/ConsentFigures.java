package uk.gov.dwp.jobmatch.report;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import uk.gov.dwp.jobmatch.directory.Role;

/**
 * How many jobseekers had an account on a day, and how many of these let advisers look (domain.md C1). Nobody's name is needed
 * for that: the figures stay as they are when an account's holder is forgotten.
 */
@Stateless
@RolesAllowed({Role.AUDITOR, Role.DUTY_MANAGER, Role.POLICY_OWNER})
public class ConsentFigures {

    /** The longest span whose months one question may cover. */
    public static final int LONGEST_IN_MONTHS = 60;

    /**
     * How it stood at the end of a day.
     *
     * @param accounts jobseekers' accounts that were open
     * @param consents how many of them advisers might see
     */
    public record Standing(LocalDate day, long accounts, long consents) {

        /** Consents of a hundred accounts, to so many places; none of none is 0. */
        public BigDecimal percentage(int places) {
            return accounts == 0
                    ? BigDecimal.ZERO.setScale(places)
                    : BigDecimal.valueOf(consents * 100)
                            .divide(BigDecimal.valueOf(accounts), places, RoundingMode.HALF_UP);
        }
    }

    /**
     * What happened in a span of days.
     *
     * @param given jobseekers who gave consent that they had not given
     * @param takenBack jobseekers who took theirs back
     * @param ended consents that stood when their account was closed
     */
    public record Changes(long opened, long closed, long given, long takenBack, long ended) {}

    /** One month: what happened in it, and how it stood at its end, or at the last day asked for. */
    public record Month(YearMonth month, Changes changes, Standing standing) {}

    private static final String SUMS = """
            select cast(coalesce(sum(opened), 0) as bigint) as opened, cast(coalesce(sum(closed), 0) as bigint) as closed,
                cast(coalesce(sum(given), 0) as bigint) as given, cast(coalesce(sum(taken_back), 0) as bigint) as taken_back,
                cast(coalesce(sum(ended), 0) as bigint) as ended
            from consent_figure where day >= cast(:first as date) and day <= :last
            """;

    /** Months in which nothing happened are there too. */
    private static final String MONTHS = """
            with change as (
                select date_trunc('month', day) as month, opened, closed, given, taken_back, ended
                from consent_figure where day >= cast(:first as date) and day <= :last
                union all
                select date_trunc('month', month), 0, 0, 0, 0, 0
                from generate_series(date_trunc('month', cast(:first as date)), cast(:last as date), interval '1 month') month),
            before as (
                select coalesce(sum(opened - closed), 0) as accounts, coalesce(sum(given - taken_back - ended), 0) as consents
                from consent_figure where day < :first),
            monthly as (
                select month, cast(sum(opened) as bigint) as opened, cast(sum(closed) as bigint) as closed, cast(sum(given) as bigint) as given,
                    cast(sum(taken_back) as bigint) as taken_back, cast(sum(ended) as bigint) as ended
                from change group by month)
            select to_char(month, 'YYYY-MM') as month, opened, closed, given, taken_back, ended,
                cast(before.accounts + sum(opened - closed) over so_far as bigint) as accounts,
                cast(before.consents + sum(given - taken_back - ended) over so_far as bigint) as consents
            from monthly, before window so_far as (order by monthly.month) order by month
            """;

    @Inject
    EntityManager entities;

    /** How it stood at the end of a day, as London has it. */
    public Standing on(LocalDate day) {
        Changes ever = sums("-infinity", day);
        return new Standing(day, ever.opened() - ever.closed(), ever.given() - ever.takenBack() - ever.ended());
    }

    /** What happened from the first day to the last, both included. */
    public Changes between(LocalDate first, LocalDate last) {
        return sums(first.toString(), last);
    }

    private Changes sums(String first, LocalDate last) {
        return changes((Tuple) entities.createNativeQuery(SUMS, Tuple.class)
                .setParameter("first", first)
                .setParameter("last", last)
                .getSingleResult());
    }

    /** The months of a span, of whose first and last month only the days within it are counted. */
    public List<Month> months(LocalDate first, LocalDate last) {
        if (YearMonth.from(first)
                .plusMonths(LONGEST_IN_MONTHS)
                .isBefore(YearMonth.from(last).plusMonths(1))) {
            throw new IllegalArgumentException("More than " + LONGEST_IN_MONTHS + " months");
        }
        List<?> rows = entities.createNativeQuery(MONTHS, Tuple.class)
                .setParameter("first", first)
                .setParameter("last", last)
                .getResultList();
        return rows.stream().map(Tuple.class::cast).map(row -> month(row, last)).toList();
    }

    private static Month month(Tuple row, LocalDate last) {
        YearMonth month = YearMonth.parse(row.get("month", String.class));
        LocalDate end = month.atEndOfMonth().isAfter(last) ? last : month.atEndOfMonth();
        return new Month(
                month,
                changes(row),
                new Standing(end, row.get("accounts", Long.class), row.get("consents", Long.class)));
    }

    private static Changes changes(Tuple row) {
        return new Changes(
                row.get("opened", Long.class),
                row.get("closed", Long.class),
                row.get("given", Long.class),
                row.get("taken_back", Long.class),
                row.get("ended", Long.class));
    }
}
