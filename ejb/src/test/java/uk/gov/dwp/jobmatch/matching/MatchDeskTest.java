package uk.gov.dwp.jobmatch.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static uk.gov.dwp.jobmatch.fixture.FormFixture.aForm;

import jakarta.ejb.EJBAccessException;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.gov.dwp.jobmatch.answer.Rerouting;
import uk.gov.dwp.jobmatch.audit.AuditAction;
import uk.gov.dwp.jobmatch.audit.AuditRecord;
import uk.gov.dwp.jobmatch.callback.Callback;
import uk.gov.dwp.jobmatch.callback.CallbackState;
import uk.gov.dwp.jobmatch.fixture.FormFixture;
import uk.gov.dwp.jobmatch.fixture.Helpdesk;
import uk.gov.dwp.jobmatch.incident.ChangedByAnother;
import uk.gov.dwp.jobmatch.incident.Incident;
import uk.gov.dwp.jobmatch.incident.IncidentState;
import uk.gov.dwp.jobmatch.routing.AccountOrigin;
import uk.gov.dwp.jobmatch.routing.Customer;

class MatchDeskTest {

    private final Helpdesk helpdesk = new Helpdesk();

    private MatchDesk desk() {
        return helpdesk.as("helpdesk", MatchDesk.class);
    }

    private void account(String reference, String organisation, @Nullable String email, @Nullable String phone) {
        helpdesk.sql(
                "insert into account (reference, kind, origin, version, home_site) values (?, 'EMPLOYER', 'ERM_MIGRATED', 1, 'DUNDEE')",
                reference);
        helpdesk.with(entities -> entities.createNativeQuery("""
                        insert into account_holder (account, name, organisation, email, email_origin, phone, postcode)
                        values (:reference, 'Ada Baker', :organisation, cast(:email as varchar),
                            case when cast(:email as varchar) is null then null else 'ERM' end, cast(:phone as varchar), 'TF1 1AA')
                        """)
                .setParameter("reference", reference)
                .setParameter("organisation", organisation)
                .setParameter("email", email)
                .setParameter("phone", phone)
                .executeUpdate());
    }

    private static FormFixture fromAStranger() {
        return aForm().withoutEmail().withPhone("01632 960 777").atOrganisation("Nobody's");
    }

    private List<Set<Why>> reasons(FormFixture form) {
        return desk().suggestions(helpdesk.accept(form)).stream()
                .map(Suggestion::reasons)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ERM-101540", "erm 101540", "ERM101540"})
    void a_reference_is_known_however_it_is_spaced(String typed) {
        account("ERM-101540", "The Copper Kettle", "a@kettle.example", null);

        assertEquals(
                List.of(Set.of(Why.REFERENCE)),
                reasons(fromAStranger().withDetail("Account no. " + typed + ", she says.")));
        assertEquals(
                List.of(Set.of(Why.REFERENCE)), reasons(fromAStranger().withAccount(typed.toLowerCase(Locale.ROOT))));
    }

    @Test
    void an_address_is_known_in_any_case_and_a_shared_inbox_is_nobodys() {
        account("EMP-1", "The Copper Kettle", "Doreen@Kettle.example", null);
        account("EMP-2", "Another", "dundee.employerdirect@dwp.gov.uk", null);

        assertEquals(List.of(Set.of(Why.EMAIL)), reasons(fromAStranger().withEmail("doreen@kettle.EXAMPLE")));
        assertEquals(List.of(), reasons(fromAStranger().withEmail("dundee.employerdirect@dwp.gov.uk")));
    }

    @Test
    void an_employer_from_erm_without_an_address_is_found_by_phone_and_organisation() {
        account("EMP-1", "The Copper Kettle Tea Rooms Ltd", null, "+441632960141");
        account("EMP-2", "Copper Kettles", null, "+441632960142");

        assertEquals(
                List.of(Set.of(Why.PHONE, Why.ORGANISATION)),
                reasons(fromAStranger().withPhone("01632 960141").atOrganisation("the copper-kettle tea rooms")));
        assertEquals(
                List.of(Set.of(Why.ORGANISATION)),
                reasons(fromAStranger().atOrganisation("The Copper Kettle Tea Rooms")));
    }

    @Test
    void whose_account_was_named_can_ask_who_saw_it() {
        account("EMP-1", "The Copper Kettle", null, "+441632960777");
        account("EMP-2", "The Copper Kettle", null, "+441632960778");
        Incident incident = helpdesk.accept(fromAStranger().atOrganisation("The Copper Kettle"));

        desk().suggestions(incident);

        assertEquals(
                List.of(
                        "EMP-1 helpdesk helpdesk NEVER ALLOWED SHOWN_IN_PART",
                        "EMP-2 helpdesk helpdesk NEVER ALLOWED SHOWN_IN_PART"),
                helpdesk.with(entities -> entities.createNativeQuery("""
                                select concat_ws(' ', account, actor, role, consent, result, code) from access_log
                                where incident = :incident order by account
                                """, String.class)
                        .setParameter("incident", incident.reference())
                        .getResultList()));
    }

    @Test
    void one_that_is_written_to_is_not_found_by_the_name_alone_but_with_its_postcode() {
        account("EMP-1", "The Copper Kettle", "a@kettle.example", null);

        assertEquals(List.of(), reasons(fromAStranger().atOrganisation("The Copper Kettle")));
        assertEquals(
                List.of(Set.of(Why.ORGANISATION_AND_POSTCODE)),
                reasons(fromAStranger().atOrganisation("The Copper Kettle").withDetail("We are at tf11aa now.")));
    }

    @Test
    void a_postcode_is_known_however_the_account_has_it() {
        account("EMP-1", "The Copper Kettle", "a@kettle.example", null);
        helpdesk.sql("update account_holder set postcode = 'tf1 1aa' where account = 'EMP-1'");

        assertEquals(
                List.of(Set.of(Why.ORGANISATION_AND_POSTCODE)),
                reasons(fromAStranger().atOrganisation("The Copper Kettle").withDetail("We are at TF1 1AA.")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"RESTRICTED", "DELETED"})
    void what_is_not_to_be_seen_is_not_suggested(String state) {
        account("EMP-1", "The Copper Kettle", null, "+441632960777");
        helpdesk.sql("update account set state = ?", state);

        assertEquals(List.of(), reasons(fromAStranger()));
    }

    @Test
    void where_the_account_is_known_nothing_is_suggested() {
        account("EMP-1", "The Copper Kettle", null, "+441632960777");

        assertEquals(List.of(), reasons(fromAStranger().withAccount("EMP-1")));
    }

    @Test
    void nothing_is_set_before_a_person_says_so() {
        account("EMP-1", "The Copper Kettle", "doreen@kettle.example", "+441632960777");
        Incident incident = helpdesk.accept(fromAStranger());

        desk().suggestions(incident);

        assertNull(helpdesk.now(incident).form().customer().accountRef());
        assertEquals(List.of(AuditAction.ACCOUNT_SUGGESTED), audited(AuditAction.ACCOUNT_SUGGESTED));
    }

    private List<AuditAction> audited(AuditAction action) {
        return helpdesk.all(AuditRecord.class).stream()
                .map(AuditRecord::action)
                .filter(action::equals)
                .toList();
    }

    @Test
    void once_it_is_said_the_incident_has_its_account_and_the_answer_goes_to_its_address() {
        account("EMP-1", "The Copper Kettle", "doreen@kettle.example", "+441632960777");
        Incident incident = helpdesk.answer(helpdesk.accept(fromAStranger()));
        Callback call = helpdesk.callback(incident);

        desk().confirm(incident.id(), incident.version(), "EMP-1");

        Customer customer = helpdesk.now(incident).form().customer();
        assertEquals("EMP-1", customer.accountRef());
        assertEquals(AccountOrigin.ERM_MIGRATED, customer.origin());
        assertEquals("doreen@kettle.example", customer.email());
        assertEquals("E1", helpdesk.now(incident).route().rule());
        assertEquals(CallbackState.SUPERSEDED, helpdesk.now(call).state());
        assertEquals(IncidentState.ANSWERED, helpdesk.now(incident).state());
        assertEquals(List.of(AuditAction.ACCOUNT_CONFIRMED), audited(AuditAction.ACCOUNT_CONFIRMED));
    }

    @Test
    void taken_back_it_is_as_it_was_and_nothing_goes_to_a_strangers_address() {
        account("EMP-1", "The Copper Kettle", "doreen@kettle.example", "+441632960777");
        Incident incident = helpdesk.accept(fromAStranger());
        desk().confirm(incident.id(), incident.version(), "EMP-1");
        assertTrue(desk().standing(incident).isPresent());

        desk().undo(incident.id(), helpdesk.now(incident).version());

        assertEquals(incident.form(), helpdesk.now(incident).form());
        assertEquals("E2", helpdesk.now(incident).route().rule());
        assertFalse(desk().standing(incident).isPresent());
        assertThrows(
                ChangedByAnother.class,
                () -> desk().undo(incident.id(), helpdesk.now(incident).version()));
    }

    @Test
    void an_address_that_the_customer_gave_since_stays() {
        account("EMP-1", "The Copper Kettle", "doreen@kettle.example", "+441632960777");
        Incident incident = helpdesk.accept(fromAStranger());
        desk().confirm(incident.id(), incident.version(), "EMP-1");
        helpdesk.clock.advance(Duration.ofMinutes(1));
        helpdesk.with(entities ->
                helpdesk.as("helpdesk", Rerouting.class).newContact(incident.id(), "own@kettle.example", null));

        desk().undo(incident.id(), helpdesk.now(incident).version());

        assertEquals(
                "own@kettle.example", helpdesk.now(incident).form().customer().email());
    }

    @Test
    void nobody_can_name_an_account_that_was_not_suggested() {
        account("EMP-1", "The Copper Kettle", "doreen@kettle.example", null);
        Incident incident = helpdesk.accept(fromAStranger());

        assertThrows(NoLongerSuggested.class, () -> desk().confirm(incident.id(), incident.version(), "EMP-1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"adviser", "teamleader-telford", "qat", "auditor"})
    void others_are_shown_no_suggestions(String person) {
        Incident incident = helpdesk.accept(fromAStranger());

        assertThrows(
                EJBAccessException.class,
                () -> helpdesk.as(person, MatchDesk.class).suggestions(incident));
    }

    /** Each way by its own index, however many accounts there are. */
    @Test
    void no_table_of_accounts_is_read_whole() {
        helpdesk.sql("""
                insert into account (reference, kind, origin) select 'EMP-' || n, 'EMPLOYER', 'ONLINE' from generate_series(1, 20000) n
                """);
        helpdesk.sql("""
                insert into account_holder (account, name, organisation, email, email_origin, phone, second_phone, postcode)
                select 'EMP-' || n, 'N' || n, 'Firm ' || n, n || '@firm.example', 'SITE', '+4416329' || (100000 + n),
                    '+4416328' || (100000 + n), 'TF1 1AA' from generate_series(1, 20000) n
                """);
        helpdesk.sql("analyze account");
        helpdesk.sql("analyze account_holder");
        Incident incident = helpdesk.accept(fromAStranger()
                .atOrganisation("Firm 1077")
                .withDetail("EMP-1078 at TF1 1AA")
                .withEmail("1079@firm.example"));

        helpdesk.with(entities -> {
            List<?> before = wholeReads(entities);
            assertEquals(3, desk().suggestions(incident).size());
            assertEquals(before, wholeReads(entities));
            return 0;
        });
    }

    private static List<?> wholeReads(EntityManager entities) {
        return entities.createNativeQuery("""
                        select relname || ' ' || seq_scan from pg_stat_xact_user_tables
                        where relname in ('account', 'account_holder') order by relname
                        """, String.class).getResultList();
    }
}
