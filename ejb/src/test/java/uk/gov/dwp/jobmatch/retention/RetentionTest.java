package uk.gov.dwp.jobmatch.retention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static uk.gov.dwp.jobmatch.fixture.FormFixture.aForm;

import jakarta.ejb.EJBAccessException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.gov.dwp.jobmatch.account.Account;
import uk.gov.dwp.jobmatch.account.AccountState;
import uk.gov.dwp.jobmatch.audit.AuditAction;
import uk.gov.dwp.jobmatch.audit.AuditRecord;
import uk.gov.dwp.jobmatch.erasure.Hold;
import uk.gov.dwp.jobmatch.erasure.Holder;
import uk.gov.dwp.jobmatch.erasure.Holds;
import uk.gov.dwp.jobmatch.fixture.Helpdesk;
import uk.gov.dwp.jobmatch.incident.Incident;
import uk.gov.dwp.jobmatch.report.AccountedCalls;
import uk.gov.dwp.jobmatch.report.ConsentFigures;
import uk.gov.dwp.jobmatch.report.Reconciliation;
import uk.gov.dwp.jobmatch.retention.RetentionReport.Line;

class RetentionTest {

    private final Helpdesk helpdesk = new Helpdesk();
    private final Retention retention = helpdesk.bean(Retention.class);
    private final RetentionSweep night = helpdesk.bean(RetentionSweep.class);
    private final RetentionReport report = helpdesk.as("admin", RetentionReport.class);

    @Test
    void an_incident_is_kept_for_24_months_to_the_day_and_names_nobody_after_that() {
        helpdesk.accept(aForm());
        Incident old = Holder.signUp(helpdesk).closedIncident();
        end(old, "2024-11-24");

        night.sweep();
        assertFalse(isForgotten(old));
        end(old, "2024-11-22");
        night.sweep();

        assertTrue(isForgotten(old));
        assertEquals(
                List.of("account_holder", "account_load_row", "activity", "suppressed_address"),
                Holder.found(helpdesk).stream()
                        .map(column -> column.substring(0, column.indexOf('.')))
                        .distinct()
                        .toList());
    }

    @Test
    void what_is_open_is_kept_however_old_it_is() {
        Incident open = helpdesk.accept(aForm());
        helpdesk.sql("update incident set received_at = '2010-01-01', changed_at = '2010-01-01'");

        night.sweep();

        assertFalse(isForgotten(open));
    }

    @ParameterizedTest
    @EnumSource(RecordClass.class)
    void what_the_dry_run_counts_is_what_the_run_forgets_and_the_next_finds_nothing(RecordClass what) {
        fill();
        long told = line(what).due();
        assertTrue(told > 0);

        long forgotten = 0;
        for (int some = retention.forgetSome(what); some > 0; some = retention.forgetSome(what)) {
            forgotten += some;
        }

        assertEquals(told, forgotten);
        assertEquals(0, line(what).due());
        assertEquals(told, line(what).forgotten());
        assertEquals(0, retention.forgetSome(what));
    }

    @Test
    void a_dry_run_changes_nothing() {
        fill();
        List<?> before = everything();

        report.dryRun();

        assertEquals(before, everything());
    }

    @Test
    void run_twice_is_run_once() {
        fill();
        night.sweep();
        List<?> after = everything();

        night.sweep();

        assertEquals(after, everything());
    }

    @Test
    void killed_after_each_batch_and_begun_again_it_ends_as_if_it_had_not_been() {
        fill();
        night.sweep();
        List<?> wanted = everything();
        List<Line> counts = report.dryRun();

        new Helpdesk();
        fill();
        int lives = 1;
        while (isKilledAfterOneBatch()) {
            lives++;
        }
        assertTrue(lives > 4);

        assertEquals(wanted, everything());
        assertEquals(
                counts.stream().map(Line::forgotten).toList(),
                report.dryRun().stream().map(Line::forgotten).toList());
    }

    @Test
    void nothing_under_a_hold_is_touched_while_it_stands() {
        fill();
        Holds holds = helpdesk.as("dutymanager", Holds.class);
        Hold hold = holds.place(Holder.ACCOUNT, "A court asks for it").orElseThrow();
        List<String> before = Holder.found(helpdesk);

        night.sweep();

        assertEquals(before, Holder.found(helpdesk));
        holds.lift(hold.id(), hold.version(), "The court has ruled");
        night.sweep();
        assertEquals(List.of(), Holder.found(helpdesk));
    }

    @Test
    void one_incident_under_a_hold_keeps_its_account_and_lets_others_go() {
        fill();
        List<Incident> closed = helpdesk.all(Incident.class).stream()
                .filter(incident -> incident.closedAt().isPresent())
                .toList();
        Incident held = closed.get(0);
        helpdesk.as("dutymanager", Holds.class).place(held.reference(), "Evidence");

        night.sweep();

        assertFalse(isForgotten(held));
        assertEquals(
                AccountState.CLOSING,
                helpdesk.now(Account.class, Holder.ACCOUNT).state());
        assertEquals(0, line(RecordClass.CLOSED_ACCOUNT).due());
        assertTrue(isForgotten(closed.get(1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"JS-4711", ""})
    void a_closed_account_waits_until_what_is_open_is_over_also_what_only_came_from_its_holders_address(String named) {
        fill();
        Incident open = helpdesk.accept(Holder.form().withAccount(named));

        assertEquals(0, line(RecordClass.CLOSED_ACCOUNT).due());
        night.sweep();

        assertFalse(isForgotten(open));
        assertEquals(
                AccountState.CLOSING,
                helpdesk.now(Account.class, Holder.ACCOUNT).state());
        end(open, "2026-11-01");
        night.sweep();
        assertEquals(
                AccountState.DELETED,
                helpdesk.now(Account.class, Holder.ACCOUNT).state());
    }

    @Test
    void a_hold_waits_for_the_batch_that_is_under_way_and_stops_the_next() {
        fill();

        helpdesk.with(entities -> {
            helpdesk.bean(Holds.class).keepOut();
            Object free = helpdesk.with(other -> other.createNativeQuery("select pg_try_advisory_xact_lock(23001)")
                    .getSingleResult());
            assertEquals(false, free);
            return 0;
        });
    }

    @Test
    void the_reconciliation_says_the_same_after_it() {
        fill();
        Reconciliation reconciliation = helpdesk.as("admin", Reconciliation.class);
        LocalDate from = LocalDate.of(2023, 5, 1);
        List<Reconciliation.Day> before = reconciliation.days(from, from.plusDays(20));
        assertFalse(before.isEmpty());

        night.sweep();

        assertEquals(before, reconciliation.days(from, from.plusDays(20)));
    }

    @Test
    void a_new_rule_counts_a_week_later_and_its_dry_run_is_told_at_once() {
        fill();
        RetentionRules rules = helpdesk.as("policy", RetentionRules.class);
        helpdesk.sql("update incident set closed_at = '2026-10-01' where closed_at is not null");
        assertThrows(
                IllegalArgumentException.class,
                () -> rules.set(
                        RecordClass.INCIDENT, rules.earliest().minusDays(1), Period.ofMonths(1), "Less is more"));

        rules.set(RecordClass.INCIDENT, rules.earliest(), Period.ofMonths(1), "Less is more");

        assertEquals(0, line(RecordClass.INCIDENT).due());
        assertTrue(line(RecordClass.INCIDENT).dueThen() > 0);
        assertEquals(Period.ofMonths(24), inForce(rules, RecordClass.INCIDENT));
        helpdesk.clock.advance(Duration.ofDays(7));
        assertEquals(Period.ofMonths(1), line(RecordClass.INCIDENT).rule().kept());
        assertEquals(Period.ofMonths(1), inForce(rules, RecordClass.INCIDENT));
    }

    private static Period inForce(RetentionRules rules, RecordClass what) {
        List<Period> kept = rules.inForce().stream()
                .filter(rule -> rule.recordClass() == what)
                .map(RetentionRule::kept)
                .toList();
        assertEquals(1, kept.size());
        return kept.get(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"helpdesk", "adviser", "dutymanager", "admin", "auditor"})
    void nobody_but_the_policy_owner_sets_a_rule(String username) {
        RetentionRules rules = helpdesk.as(username, RetentionRules.class);

        assertThrows(
                EJBAccessException.class,
                () -> rules.set(RecordClass.FILE, LocalDate.of(2027, 1, 1), Period.ofDays(1), "Mine"));
    }

    @Test
    void a_run_is_written_down_in_counts() {
        fill();

        night.sweep();

        assertTrue(helpdesk.all(AuditRecord.class).stream()
                .anyMatch(line -> line.action() == AuditAction.RETENTION_RUN
                        && line.subject().filter("INCIDENT"::equals).isPresent()
                        && line.detail()
                                .filter(detail -> detail.matches("[0-9]+"))
                                .isPresent()));
    }

    @Test
    void no_figure_of_any_day_changes() {
        fill();
        List<?> before = figures();

        night.sweep();

        assertEquals(before, figures());
    }

    /** What is published or counted of this and of past days. */
    private List<?> figures() {
        LocalDate today = LocalDate.of(2026, 11, 23);
        ConsentFigures consent = helpdesk.as("auditor", ConsentFigures.class);
        List<Object> figures = new ArrayList<>();
        figures.addAll(consent.months(LocalDate.of(2023, 1, 1), LocalDate.of(2023, 12, 31)));
        figures.addAll(consent.months(today.minusMonths(6), today));
        figures.add(helpdesk.as("dutymanager", AccountedCalls.class).sum());
        figures.addAll(rows("""
                select channel || ' ' || category || ' ' || rule || ' ' || state || ' ' || coalesce(outcome, '-') || ' '
                    || to_char(received_at, 'YYYY-MM') || ' ' || coalesce(to_char(answered_at, 'YYYY-MM'), '-') || ' ' || count(*)
                from incident group by channel, category, rule, state, outcome, to_char(received_at, 'YYYY-MM'),
                    to_char(answered_at, 'YYYY-MM')
                union all select purpose || ' ' || state || ' ' || count(*) from delivery group by purpose, state
                union all select kind || ' ' || count(*) from entry group by kind order by 1
                """));
        return figures;
    }

    private List<?> rows(String question) {
        return helpdesk.with(entities -> entities.createNativeQuery(question).getResultList());
    }

    @Test
    void the_number_of_forms_stays_when_their_submissions_are_gone() {
        fill();
        Object before = forms();

        night.sweep();

        assertEquals(0L, number("select count(*) from submission where received_at < '2024-01-01'"));
        assertEquals(before, forms());
    }

    private Object forms() {
        return number("""
                select (select count(*) from submission where operation = 'submitIncident')
                    + (select coalesce(sum(forms), 0) from submissions_forgotten)
                """);
    }

    @Test
    void the_database_keeps_no_sample_of_what_somebody_was_called() {
        fill();
        helpdesk.sql("insert into account (reference, kind, origin) values ('JS-2', 'JOBSEEKER', 'ONLINE')");
        helpdesk.sql(
                "insert into account_holder (account, email, email_origin) values ('JS-2', 'b@bakery.example', 'SITE')");
        helpdesk.sql("analyze");
        assertTrue(sampled() > 0);

        night.sweep();

        assertEquals(0, sampled());
    }

    @Test
    void every_column_that_can_name_somebody_is_sampled_anew_or_not_at_all() {
        fill();

        List<String> kept = Holder.found(helpdesk).stream()
                .filter(column -> !ValueSamples.TABLES.contains(column.replaceFirst("\\..*", "")))
                .filter(column -> number("select coalesce(attstattarget, -1) from pg_attribute where attrelid = cast('"
                                + column.replace(".", "' as regclass) and attname = '") + "'")
                        != 0)
                .toList();

        assertEquals(List.of(), kept);
    }

    private long sampled() {
        return number("""
                select count(*) from pg_stats where coalesce(cast(most_common_vals as text), '') || coalesce(cast(histogram_bounds as text), '')
                    || coalesce(cast(most_common_elems as text), '') ilike '%quillf%'
                """);
    }

    @Test
    void a_run_is_on_record_with_its_end_and_one_that_was_cut_short_without() {
        report.began();
        helpdesk.clock.advance(Duration.ofDays(1));

        night.sweep();

        assertEquals(2, number("select count(*) from retention_run"));
        assertEquals(1, number("select count(*) from retention_run where ended_at is null"));
    }

    private long number(String question) {
        return helpdesk.with(
                entities -> ((Number) entities.createNativeQuery(question).getSingleResult()).longValue());
    }

    /** Something of each class that has been kept long enough. */
    private void fill() {
        Holder holder = Holder.signUp(helpdesk);
        helpdesk.accept(aForm());
        end(holder.closedIncident(), "2023-05-04");
        end(helpdesk.accept(aForm()), "2023-05-05");
        helpdesk.sql("update delivery set state = 'SENT', settled_at = now()");
        helpdesk.sql("insert into activity values (?, '2023-05-04', 'OLD', 'SEARCH', null, 'old')", Holder.ACCOUNT);
        helpdesk.sql("update account set closed_at = '2026-01-01', state = 'CLOSING'");
        helpdesk.sql("delete from restriction");
        helpdesk.sql("""
                insert into safety_alert (id, version, origin, raised_at, raised_by, what, mailings, acknowledged_at, closed_at, done)
                values (nextval('safety_alert_seq'), 0, 'page ' || random(), '2023-05-04', 'adviser', 'Shouting', 1, now(), '2023-05-04', 'Went there')
                """);
        helpdesk.sql("""
                insert into partner_refusal (partner, at, operation, code, submission_id)
                select 'uj-site', timestamptz '2023-05-04 23:30Z' + n * interval '1 minute', 'submitIncident', 'X', 'S' from generate_series(1, 60) n
                """);
        helpdesk.sql(
                "insert into partner_traffic values ('uj-site', '2023-05-04', 'submitIncident', 'REFUSED', 'X', 60, '2023-05-04')");
        helpdesk.sql("update submission set received_at = '2023-05-04'");
        helpdesk.sql("update draft set saved_at = '2023-05-04'");
        helpdesk.sql("update suppressed_address set lapses_at = '2023-05-04'");
        helpdesk.sql("update account_load set received_at = '2023-05-04'");
        helpdesk.sql("""
                with old as (
                    insert into account_load (id, layout, state, name, spool, size, received_at, received_by, ended_at, leased_until, tidied)
                    values (nextval('account_load_seq'), 'ACCOUNTS', 'LOADED', 'accounts.csv', gen_random_uuid(), 1, '2023-05-04', 'admin',
                        '2023-05-04', '2023-05-04', true)
                    returning id),
                fault as (insert into account_load_fault select id, 7, 'email', 'NOT_AN_EMAIL' from old)
                insert into account_load_difference select id, ?, 'DIFFERS' from old
                """, Holder.ACCOUNT);
        helpdesk.sql("""
                insert into holder_request values (nextval('holder_request_seq'), 0, 'ACCESS', ?, '2023-04-04', 'DOCUMENTS', '2023-05-04',
                    null, 'dutymanager', '2023-04-04', 'DONE', 'GRANT', null, 'Ms Quillfeather showed her passport', null, null,
                    'dutymanager', '2023-05-04', 'admin', '2023-05-04', '2023-05-04')
                """, Holder.ACCOUNT);
    }

    private boolean isKilledAfterOneBatch() {
        for (RecordClass what : RecordClass.values()) {
            if (retention.forgetSome(what) > 0) {
                return true;
            }
        }
        return false;
    }

    private void end(Incident incident, String day) {
        helpdesk.sql(
                "update incident set state = 'CLOSED', outcome = 'RESOLVED', received_at = cast(? as timestamptz), closed_at = cast(? as timestamptz) where id = ?",
                day,
                day,
                incident.id());
        helpdesk.sql("update attachment set added_at = cast(? as timestamptz) where incident = ?", day, incident.id());
    }

    private boolean isForgotten(Incident incident) {
        return helpdesk.now(incident).form().summary().equals("-");
    }

    private Line line(RecordClass what) {
        return report.dryRun().stream()
                .filter(line -> line.recordClass() == what)
                .findFirst()
                .orElseThrow();
    }

    /** What is left, without numbers and times that two runs of a test cannot share. */
    private List<?> everything() {
        return helpdesk.with(entities -> {
            List<Object> rows = new ArrayList<>();
            for (String sql : List.of(
                    "select state || summary || detail || coalesce(customer_name, '?') || (forgotten_at is null) from incident order by 1",
                    "select kind || ' ' || coalesce(body, '?') from entry where kind <> 'LINKED' order by 1",
                    "select phone || state from callback order by 1",
                    "select reference || state from account order by 1",
                    "select account || id from activity order by 1",
                    "select coalesce(what, '?') || done from safety_alert order by 1",
                    "select partner || refusals from refusals_forgotten order by 1",
                    "select partner || code from partner_refusal order by 1",
                    "select partner || messages from partner_traffic order by 1",
                    "select name from attachment order by 1",
                    "select partner || operation || answer from submission order by 1",
                    "select partner || forms from submissions_forgotten order by 1",
                    "select words from draft order by 1",
                    "select address from suppressed_address order by 1",
                    "select name || state || (select count(*) from account_load_fault f where f.load = l.id) from account_load l order by 1",
                    "select kind || coalesce(words, '?') from holder_request order by 1")) {
                List<?> some = entities.createNativeQuery(sql).getResultList();
                rows.addAll(some);
            }
            return rows;
        });
    }
}
