package uk.gov.dwp.jobmatch.erasure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static uk.gov.dwp.jobmatch.fixture.FormFixture.aForm;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import uk.gov.dwp.jobmatch.account.Account;
import uk.gov.dwp.jobmatch.account.AccountState;
import uk.gov.dwp.jobmatch.callback.Callback;
import uk.gov.dwp.jobmatch.delivery.Delivery;
import uk.gov.dwp.jobmatch.feed.AccountFeed;
import uk.gov.dwp.jobmatch.feed.AccountTold;
import uk.gov.dwp.jobmatch.feed.ActivityTold;
import uk.gov.dwp.jobmatch.feed.Heard;
import uk.gov.dwp.jobmatch.fixture.Helpdesk;
import uk.gov.dwp.jobmatch.incident.Entry;
import uk.gov.dwp.jobmatch.incident.Incident;
import uk.gov.dwp.jobmatch.report.AccountedCalls;
import uk.gov.dwp.jobmatch.routing.AccountOrigin;
import uk.gov.dwp.jobmatch.routing.CustomerType;
import uk.gov.dwp.jobmatch.routing.Language;

class AccountErasureTest {

    private final Helpdesk helpdesk = new Helpdesk();
    private final Incident stranger = helpdesk.accept(aForm());
    private final Holder holder = Holder.signUp(helpdesk);

    @Test
    void before_it_the_name_is_found_in_every_table_that_can_hold_one() {
        holder.closedIncident();

        List<String> tables = Holder.found(helpdesk).stream()
                .map(column -> column.substring(0, column.indexOf('.')))
                .distinct()
                .toList();

        assertEquals(
                List.of(
                        "account_holder",
                        "account_load_row",
                        "activity",
                        "attachment",
                        "attachment_part",
                        "attempt",
                        "callback",
                        "control_measure",
                        "control_measure_key",
                        "draft",
                        "entry",
                        "follow_up",
                        "incident",
                        "incident_link",
                        "incident_match",
                        "incident_words",
                        "raiser_task",
                        "restriction",
                        "safety_alert",
                        "submission",
                        "suppressed_address"),
                tables);
    }

    @Test
    void after_it_no_column_of_any_table_holds_a_part_of_the_name_the_address_or_the_number() {
        holder.closedIncident();

        erase();

        assertEquals(List.of(), Holder.found(helpdesk));
    }

    @Test
    void what_is_left_counts_as_before() {
        holder.closedIncident();
        long incidents = helpdesk.all(Incident.class).size();
        long entries = helpdesk.all(Entry.class).size();
        long mails = helpdesk.all(Delivery.class).size();
        AccountedCalls.Sum calls =
                helpdesk.as("dutymanager", AccountedCalls.class).sum();

        erase();

        assertEquals(incidents, helpdesk.all(Incident.class).size());
        assertEquals(entries, helpdesk.all(Entry.class).size());
        assertEquals(mails, helpdesk.all(Delivery.class).size());
        assertEquals(calls, helpdesk.as("dutymanager", AccountedCalls.class).sum());
        assertEquals(1L, consents());
    }

    @Test
    void the_account_stays_as_a_tombstone_without_a_holder() {
        erase();

        Account tombstone = helpdesk.now(Account.class, Holder.ACCOUNT);
        assertEquals(AccountState.DELETED, tombstone.state());
        assertTrue(tombstone.closedAt().isPresent());
    }

    @Test
    void a_late_message_does_not_bring_the_holder_back() {
        erase();
        AccountFeed feed = helpdesk.as("uj-site", AccountFeed.class);
        AccountTold.Holder told = new AccountTold.Holder(
                "Zephyrine Quillfeather", null, "zephyrine@quillfeather.example", null, null, null, Language.EN, null);

        Heard upsert = feed.upsert(
                new AccountTold(Holder.ACCOUNT, 99, CustomerType.JOBSEEKER, AccountOrigin.ONLINE, null, null, told));
        List<Heard> activity = feed.record(List.of(new ActivityTold(
                Holder.ACCOUNT, helpdesk.clock.instant(), "LATE", ActivityTold.Kind.SEARCH, null, "quillfeather")));

        assertEquals(Heard.DELETED, upsert);
        assertEquals(List.of(Heard.DELETED), activity);
        assertEquals(List.of(), Holder.found(helpdesk));
    }

    /** It takes the account, forgets what was done, and says last that the account is gone: nothing may come in between. */
    @Test
    void what_is_told_while_it_goes_on_is_not_kept() {
        AccountFeed feed = helpdesk.as("uj-site", AccountFeed.class);
        ActivityTold told = new ActivityTold(
                Holder.ACCOUNT, helpdesk.clock.instant(), "LATE", ActivityTold.Kind.SEARCH, null, "quillfeather");

        CompletableFuture<List<Heard>> heard = helpdesk.with(entities -> {
            entities.find(Account.class, Holder.ACCOUNT, LockModeType.PESSIMISTIC_WRITE);
            CompletableFuture<List<Heard>> late = CompletableFuture.supplyAsync(() -> feed.record(List.of(told)));
            while (!late.isDone() && !isSomebodyWaiting(entities)) {
                Thread.onSpinWait();
            }
            entities.createNativeQuery("update account set state = 'DELETED' where reference = ?")
                    .setParameter(1, Holder.ACCOUNT)
                    .executeUpdate();
            return late;
        });

        assertEquals(List.of(Heard.DELETED), heard.join());
    }

    @Test
    void what_came_from_the_holders_own_address_goes_too_and_nobody_elses() {
        Incident unnamed = helpdesk.accept(Holder.form().withAccount(""));
        helpdesk.sql("update incident set state = 'WITHDRAWN' where id = ?", unnamed.id());
        helpdesk.sql("update delivery set state = 'SENT', settled_at = now()");

        erase();

        assertEquals(List.of(), Holder.found(helpdesk));
        assertEquals("Ada Baker", helpdesk.now(stranger).form().customer().name());
    }

    @Test
    void an_address_of_two_holders_says_nothing_of_whose_an_incident_is() {
        Incident unnamed = helpdesk.accept(Holder.form().withAccount(""));
        helpdesk.sql("insert into account (reference, kind, origin) values ('JS-2', 'JOBSEEKER', 'ONLINE')");
        helpdesk.sql(
                "insert into account_holder (account, email, email_origin) values ('JS-2', 'Zephyrine@quillfeather.example', 'SITE')");

        assertEquals(List.of(), helpdesk.with(entities -> erasure().incidentsOf(Holder.ACCOUNT)));
        assertTrue(unnamed.id() > 0);
    }

    @Test
    void nothing_under_a_hold_is_erased() {
        Incident incident = holder.closedIncident();
        Holds holds = helpdesk.as("dutymanager", Holds.class);
        Hold hold = holds.place(incident.reference(), "A court asks for it").orElseThrow();

        CannotBeErased refused = assertThrows(CannotBeErased.class, this::erase);

        assertEquals(Obstacle.LEGAL_HOLD, refused.obstacle());
        holds.lift(hold.id(), hold.version(), "The court has ruled");
        erase();
        assertEquals(List.of(), Holder.found(helpdesk));
    }

    @Test
    void nothing_is_erased_while_somebodys_safety_is_at_risk() {
        holder.closedIncident();
        helpdesk.sql("update control_measure set ended_at = null, ended_by = null, ended_why = null");

        assertEquals(
                Optional.of(Obstacle.SAFETY),
                helpdesk.with(entities -> erasure().obstacle(Holder.ACCOUNT)));
        assertThrows(CannotBeErased.class, this::erase);
    }

    @Test
    void erased_twice_is_erased_once() {
        holder.closedIncident();
        erase();
        List<?> after = everything();

        erase();

        assertEquals(after, everything());
    }

    @Test
    void a_call_that_was_made_keeps_its_outcome_and_loses_its_number() {
        Incident incident = holder.closedIncident();

        erase();

        Callback call = helpdesk.callback(incident);
        assertEquals("-", call.phone());
        assertTrue(call.outcome().isPresent());
    }

    private static boolean isSomebodyWaiting(EntityManager entities) {
        return !entities.createNativeQuery(
                        "select 1 from pg_locks where not granted and pg_backend_pid() = any (pg_blocking_pids(pid))")
                .getResultList()
                .isEmpty();
    }

    private void erase() {
        helpdesk.with(entities -> erasure().erase(Holder.ACCOUNT));
    }

    private AccountErasure erasure() {
        return helpdesk.bean(AccountErasure.class);
    }

    private Object consents() {
        return helpdesk.with(entities ->
                entities.createNativeQuery("select count(*) from consent").getSingleResult());
    }

    private List<?> everything() {
        return helpdesk.with(entities -> entities.createNativeQuery("""
                select cast(e.* as text) from entry e union all select cast(c.* as text) from callback c
                union all select customer_name || summary || coalesce(email, '') from incident
                """).getResultList());
    }
}
