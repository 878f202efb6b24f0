package uk.gov.dwp.jobmatch.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static uk.gov.dwp.jobmatch.fixture.FormFixture.aForm;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.gov.dwp.jobmatch.callback.Callback;
import uk.gov.dwp.jobmatch.callback.CallbackState;
import uk.gov.dwp.jobmatch.fixture.FormFixture;
import uk.gov.dwp.jobmatch.fixture.Helpdesk;
import uk.gov.dwp.jobmatch.incident.Incident;
import uk.gov.dwp.jobmatch.incident.IncidentState;

/** An account that gets an address while an incident of its holder is open changes where the answer goes (domain.md X6). */
class NewAddressesTest {

    private final Helpdesk helpdesk = new Helpdesk();
    private final Site site = new Site(helpdesk);

    private static FormFixture withoutAddress() {
        return aForm().fromEmployerOnline().withAccount("EMP-1").withoutEmail();
    }

    @Test
    void the_answer_goes_there_and_the_call_that_nobody_began_is_taken_back() {
        Incident incident = helpdesk.answer(helpdesk.accept(withoutAddress()));
        Callback call = helpdesk.callback(incident);

        site.upsertEmployer("EMP-1", 1, "owner@bakery.example");

        assertEquals("W1", helpdesk.now(incident).route().rule());
        assertEquals(CallbackState.SUPERSEDED, helpdesk.now(call).state());
        assertEquals(IncidentState.ANSWERED, helpdesk.now(incident).state());
    }

    @Test
    void every_open_incident_of_the_account_follows_and_no_other() {
        Incident one = helpdesk.accept(withoutAddress());
        Incident two = helpdesk.accept(withoutAddress());
        Incident another = helpdesk.accept(withoutAddress().withAccount("EMP-2"));

        site.upsertEmployer("EMP-1", 1, "owner@bakery.example");

        assertEquals("W1", helpdesk.now(one).route().rule());
        assertEquals("W1", helpdesk.now(two).route().rule());
        assertEquals("W2", helpdesk.now(another).route().rule());
    }

    @Test
    void what_the_customer_gave_with_the_form_stays() {
        Incident incident = helpdesk.accept(aForm().fromEmployerOnline().withAccount("EMP-1"));

        site.upsertEmployer("EMP-1", 1, "other@bakery.example");

        assertEquals(
                "owner@bakery.example", helpdesk.now(incident).form().customer().email());
    }

    @ParameterizedTest
    @ValueSource(strings = {"dundee.employerdirect@dwp.gov.uk", "gone@bounces.example"})
    void an_address_that_is_not_the_holders_own_changes_nothing(String address) {
        helpdesk.sql(
                "insert into suppressed_address values ('gone@bounces.example', now(), now() + interval '30 years')");
        Incident incident = helpdesk.accept(withoutAddress());

        site.upsertEmployer("EMP-1", 1, address);

        assertNull(helpdesk.now(incident).form().customer().email());
    }

    @Test
    void a_message_that_was_cut_short_is_made_up_for_when_it_comes_again() {
        site.upsertEmployer("EMP-1", 1, "owner@bakery.example");
        Incident incident = helpdesk.accept(withoutAddress());

        assertEquals(Heard.UNCHANGED, site.upsertEmployer("EMP-1", 1, "owner@bakery.example"));

        assertEquals("W1", helpdesk.now(incident).route().rule());
    }

    @Test
    void after_many_accounts_were_changed_all_their_incidents_follow_together() {
        Incident incident = helpdesk.accept(withoutAddress());
        helpdesk.sql("insert into account (reference, kind, origin) values ('EMP-1', 'EMPLOYER', 'ERM_MIGRATED')");
        helpdesk.sql(
                "insert into account_holder (account, email, email_origin) values ('EMP-1', 'o@bakery.example', 'ERM')");

        assertEquals(1, helpdesk.bean(NewAddresses.class).followAll());

        assertEquals("W1", helpdesk.now(incident).route().rule());
        assertEquals(0, helpdesk.bean(NewAddresses.class).followAll());
    }

    @Test
    void closing_an_account_takes_its_open_incidents_back_if_its_holder_wants_that() {
        Incident incident = helpdesk.answer(helpdesk.accept(withoutAddress()));
        Callback call = helpdesk.callback(incident);
        site.upsertEmployer("EMP-1", 1, null);

        site.close("EMP-1", 2, ClosingTold.Wish.FINISH);
        assertEquals(IncidentState.CALLBACK_OWED, helpdesk.now(incident).state());

        site.close("EMP-1", 3, ClosingTold.Wish.WITHDRAW);
        assertEquals(IncidentState.WITHDRAWN, helpdesk.now(incident).state());
        assertEquals(CallbackState.SUPERSEDED, helpdesk.now(call).state());
    }
}
