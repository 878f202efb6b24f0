package uk.gov.dwp.jobmatch.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import uk.gov.dwp.jobmatch.fixture.Helpdesk;
import uk.gov.dwp.jobmatch.report.ConsentFigures.Changes;
import uk.gov.dwp.jobmatch.report.ConsentFigures.Standing;

class ConsentFiguresTest {

    private static final LocalDate PUBLISHED = LocalDate.of(2013, 1, 20);

    private final Helpdesk helpdesk = new Helpdesk();
    private final ConsentFigures figures = helpdesk.as("policy", ConsentFigures.class);

    /** A thousandth of domain.md C1, in the proportion that was published; the benchmark has them all. */
    @Test
    void the_published_figures_come_out_of_the_accounts_of_that_day() {
        helpdesk.sql("""
                insert into account (reference, kind, origin, opened_at)
                select 'UJ-' || n, 'JOBSEEKER', 'ONLINE', timestamptz '2012-10-22T09:00:00Z' + n % 91 * interval '1 day' from generate_series(1, 1267) n
                """);
        helpdesk.sql("""
                insert into consent
                select 'UJ-' || n, 1, true, timestamptz '2012-10-22T10:00:00Z' + n % 91 * interval '1 day', now(), 'uj-site', 'FILE', '2012-1', 'EN'
                from generate_series(1, 765) n
                """);
        open("EMP-1", "2012-12-01");
        helpdesk.sql("update account set kind = 'EMPLOYER' where reference = 'EMP-1'");
        say("UJ-1", 2, false, "2013-01-21T09:00:00Z");

        Standing standing = figures.on(PUBLISHED);

        assertEquals(new Standing(PUBLISHED, 1267, 765), standing);
        assertEquals(new BigDecimal("60"), standing.percentage(0));
        assertEquals(764, figures.on(PUBLISHED.plusDays(1)).consents());
        assertEquals(0, figures.on(LocalDate.of(2012, 10, 21)).accounts());
    }

    @Test
    void a_change_of_mind_is_counted_on_its_day_in_london_and_a_second_yes_is_none() {
        open("UJ-1", "2026-01-01");
        say("UJ-1", 1, true, "2026-06-30T22:59:00Z");
        say("UJ-1", 2, true, "2026-07-02T10:00:00Z");
        say("UJ-1", 3, false, "2026-07-02T23:30:00Z");

        assertEquals(new Changes(0, 0, 1, 0, 0), between("2026-06-30", "2026-07-02"));
        assertEquals(new Changes(0, 0, 0, 1, 0), between("2026-07-03", "2026-07-03"));
    }

    @Test
    void what_is_told_late_takes_its_place_and_undoes_nothing_newer() {
        open("UJ-1", "2026-01-01");
        say("UJ-1", 5, true, "2026-03-10T10:00:00Z");
        say("UJ-1", 4, false, "2026-03-05T10:00:00Z");
        assertEquals(0, consents("2026-03-09"));
        assertEquals(1, consents("2026-03-10"));

        say("UJ-1", 3, true, "2026-03-01T10:00:00Z");

        assertEquals(1, consents("2026-03-04"));
        assertEquals(0, consents("2026-03-05"));
        assertEquals(1, consents("2026-03-31"));
        assertEquals(new Changes(0, 0, 2, 1, 0), between("2026-03-01", "2026-03-31"));
    }

    @Test
    void a_consent_ends_with_its_account_and_comes_back_with_it() {
        open("UJ-1", "2026-01-01");
        say("UJ-1", 1, true, "2026-02-01T10:00:00Z");

        helpdesk.sql(
                "update account set closed_at = '2026-03-01T10:00:00Z', state = 'DELETED' where reference = 'UJ-1'");
        say("UJ-1", 2, false, "2026-04-01T10:00:00Z");

        assertEquals(new Standing(LocalDate.of(2026, 2, 28), 1, 1), figures.on(LocalDate.of(2026, 2, 28)));
        assertEquals(new Standing(LocalDate.of(2026, 5, 1), 0, 0), figures.on(LocalDate.of(2026, 5, 1)));
        assertEquals(new Changes(1, 1, 1, 0, 1), between("2026-01-01", "2026-12-31"));

        helpdesk.sql("update account set closed_at = null, state = 'ACTIVE' where reference = 'UJ-1'");
        assertEquals(new Changes(1, 0, 1, 1, 0), between("2026-01-01", "2026-12-31"));
    }

    @Test
    void an_account_of_unknown_age_was_always_there() {
        helpdesk.sql("insert into account (reference, kind, origin) values ('UJ-1', 'JOBSEEKER', 'ONLINE')");

        assertEquals(1, figures.on(LocalDate.of(2012, 1, 1)).accounts());
    }

    @Test
    void an_account_that_nobody_has_told_us_of_is_counted_with_its_consent_from_when_somebody_does() {
        helpdesk.sql("insert into account (reference, kind, origin) values ('UJ-1', 'JOBSEEKER', 'NOT_KNOWN')");
        say("UJ-1", 1, true, "2026-02-11T10:00:00Z");
        assertEquals(new Standing(LocalDate.of(2026, 3, 1), 0, 0), figures.on(LocalDate.of(2026, 3, 1)));
        assertEquals(0, figures.on(LocalDate.of(2012, 1, 1)).accounts());

        helpdesk.sql(
                "update account set version = 1, origin = 'ONLINE', opened_at = '2026-02-10T09:00:00Z' where reference = 'UJ-1'");

        assertEquals(0, figures.on(LocalDate.of(2026, 2, 9)).accounts());
        assertEquals(new Standing(LocalDate.of(2026, 2, 11), 1, 1), figures.on(LocalDate.of(2026, 2, 11)));
    }

    @Test
    void months_have_what_happened_in_them_and_how_they_ended() {
        open("UJ-1", "2025-12-31");
        open("UJ-2", "2026-02-10");
        say("UJ-1", 1, true, "2026-02-11T10:00:00Z");
        say("UJ-1", 2, false, "2026-04-30T10:00:00Z");

        List<ConsentFigures.Month> months = figures.months(LocalDate.of(2026, 1, 15), LocalDate.of(2026, 4, 29));

        assertEquals(
                List.of("2026-01 1 0 +0 -0", "2026-02 2 1 +1 -0", "2026-03 2 1 +0 -0", "2026-04 2 1 +0 -0"),
                months.stream()
                        .map(month -> "%s %d %d +%d -%d"
                                .formatted(
                                        month.month(),
                                        month.standing().accounts(),
                                        month.standing().consents(),
                                        month.changes().given(),
                                        month.changes().takenBack()))
                        .toList());
        assertEquals(LocalDate.of(2026, 4, 29), months.get(3).standing().day());
        assertEquals(YearMonth.of(2026, 1), months.get(0).month());
    }

    /** Whatever comes in whatever order, on every day the sums say what the history says; summing up changes nothing. */
    @Test
    void the_sums_agree_with_the_history_whatever_comes_in_whatever_order() {
        Random dice = new Random(20130120);
        for (int account = 0; account < 12; account++) {
            open("UJ-" + account, "2025-12-31");
        }
        for (int event = 0; event < 150; event++) {
            String account = "UJ-" + dice.nextInt(12);
            if (dice.nextInt(8) == 0) {
                helpdesk.sql(
                        "update account set closed_at = %s where reference = ?"
                                .formatted(dice.nextInt(3) == 0 ? "null" : "'" + instant(dice) + "'"),
                        account);
            } else {
                helpdesk.sql("""
                        insert into consent select ?, ?, ?, cast(? as timestamptz), now(), 'uj-site', 'FEED', '1', 'EN'
                        on conflict do nothing
                        """, account, dice.nextInt(40), dice.nextBoolean(), instant(dice));
            }
            if (event % 40 == 39) {
                helpdesk.bean(ConsentSums.class).sumUp();
            }
        }

        for (LocalDate day = LocalDate.of(2026, 1, 1); day.isBefore(LocalDate.of(2026, 3, 5)); day = day.plusDays(1)) {
            assertEquals(fromHistory(day), figures.on(day));
        }
    }

    /** Nothing shows in a figure when this is lost: a country's load only takes hours. */
    @Test
    void what_is_counted_is_found_by_its_key_however_many_accounts_there_are() {
        List<?> byKey = helpdesk.with(
                entities -> entities.createNativeQuery("""
                        select proname from pg_proc
                        where proname in ('accounts_are_counted_anew', 'consents_are_counted') and 'enable_seqscan=off' = any (proconfig)
                            and prosrc ~ 'cross join lateral' and prosrc !~ '(before|fresh|after) [a-z]+ join'
                        order by proname
                        """, String.class).getResultList());

        assertEquals(List.of("accounts_are_counted_anew", "consents_are_counted"), byKey);
    }

    private static String instant(Random dice) {
        return "2026-%02d-%02dT%02d:00:00Z".formatted(1 + dice.nextInt(2), 1 + dice.nextInt(28), dice.nextInt(24));
    }

    /** The long way round, by the definition. */
    private Standing fromHistory(LocalDate day) {
        Object[] row = helpdesk.with(entities -> (Object[]) entities.createNativeQuery("""
                        select count(*), count(*) filter (where (select c.given from consent c
                            where c.account = a.reference and c.at < t.until order by c.version desc limit 1))
                        from account a, (select cast(:day as timestamp) at time zone 'Europe/London' as until) t
                        where a.opened_at < t.until and (a.closed_at is null or a.closed_at >= t.until)
                        """)
                .setParameter("day", day.plusDays(1).atStartOfDay())
                .getSingleResult());
        return new Standing(day, (Long) row[0], (Long) row[1]);
    }

    private void open(String account, String day) {
        helpdesk.sql(
                "insert into account (reference, kind, origin, opened_at) values (?, 'JOBSEEKER', 'ONLINE', cast(? as timestamptz))",
                account,
                day + "T00:00:00Z");
    }

    private void say(String account, long version, boolean given, String at) {
        helpdesk.sql(
                "insert into consent values (?, ?, ?, cast(? as timestamptz), now(), 'uj-site', 'FEED', '2026-1', 'EN')",
                account,
                version,
                given,
                at);
    }

    private long consents(String day) {
        return figures.on(LocalDate.parse(day)).consents();
    }

    private Changes between(String first, String last) {
        return figures.between(LocalDate.parse(first), LocalDate.parse(last));
    }
}
