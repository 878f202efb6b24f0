package uk.gov.dwp.jobmatch.reception;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static uk.gov.dwp.jobmatch.fixture.FormFixture.aForm;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import uk.gov.dwp.jobmatch.answer.Rerouting;
import uk.gov.dwp.jobmatch.callback.Callback;
import uk.gov.dwp.jobmatch.callback.CallbackState;
import uk.gov.dwp.jobmatch.fixture.FormFixture;
import uk.gov.dwp.jobmatch.fixture.Helpdesk;
import uk.gov.dwp.jobmatch.incident.Incident;
import uk.gov.dwp.jobmatch.incident.IncidentState;
import uk.gov.dwp.jobmatch.routing.AccountOrigin;
import uk.gov.dwp.jobmatch.routing.ContactUs;

/**
 * Some employer accounts came from ERM without an email address (domain.md S4). That explains what is missing and names the
 * home site; it never routes, through whichever door the employer comes.
 */
class ErmEmployerTest {

    private final Helpdesk helpdesk = new Helpdesk();

    /** Where an employer's form can come in. */
    enum Door {
        EMPLOYER_DIRECT,
        SITE,
        JOBCENTRE;

        FormFixture form(AccountOrigin origin) {
            return switch (this) {
                case EMPLOYER_DIRECT -> aForm().withOrigin(origin);
                case SITE -> aForm().fromEmployerOnline().withAccount("EMP-1").withOrigin(origin);
                case JOBCENTRE -> aForm().fromJobcentre().ofEmployer().withOrigin(origin);
            };
        }

        Receipt send(Helpdesk helpdesk, ContactUs form) {
            String id = UUID.randomUUID().toString();
            return switch (this) {
                case EMPLOYER_DIRECT -> helpdesk.as("ed", Reception.class).submit(form, id);
                case SITE -> helpdesk.as("uj-site", Reception.class).submit(form, id);
                case JOBCENTRE -> helpdesk.as("adviser", Reception.class).raise(form);
            };
        }
    }

    private Receipt sent(Door door, FormFixture form) {
        return door.send(helpdesk, form.build());
    }

    @ParameterizedTest
    @CsvSource({
        "EMPLOYER_DIRECT, E2, TEAM_LEADER_TELFORD",
        "SITE, W2, TEAM_LEADER_TELFORD",
        "JOBCENTRE, J2, JOBCENTRE_LEEDS"
    })
    void without_an_email_address_they_are_called(Door door, String rule, String owner) {
        Receipt receipt = sent(door, door.form(AccountOrigin.ERM_MIGRATED).withoutEmail());

        assertEquals(rule, receipt.rule());
        assertEquals(owner, receipt.callbackOwner());
    }

    @ParameterizedTest
    @CsvSource({"EMPLOYER_DIRECT, E1", "SITE, W1", "JOBCENTRE, J1"})
    void with_an_email_address_they_are_written_to_and_not_called(Door door, String rule) {
        Receipt receipt = sent(door, door.form(AccountOrigin.ERM_MIGRATED));

        assertEquals(rule, receipt.rule());
        assertNull(receipt.callbackOwner());
    }

    @ParameterizedTest
    @CsvSource({"EMPLOYER_DIRECT, E1", "SITE, W1", "JOBCENTRE, J1"})
    void once_they_have_an_address_nobody_calls_them_any_more(Door door, String rule) {
        sent(door, door.form(AccountOrigin.ERM_MIGRATED).withoutEmail());
        Incident incident = helpdesk.answer(helpdesk.all(Incident.class).get(0));
        Callback call = helpdesk.callback(incident);

        helpdesk.with(entities ->
                helpdesk.as("helpdesk", Rerouting.class).newContact(incident.id(), "owner@bakery.example", null));

        assertEquals(rule, helpdesk.now(incident).route().rule());
        assertEquals(CallbackState.SUPERSEDED, helpdesk.now(call).state());
        assertEquals(IncidentState.ANSWERED, helpdesk.now(incident).state());
    }

    @ParameterizedTest
    @EnumSource(Door.class)
    void where_the_account_came_from_changes_nothing_of_the_route(Door door) {
        for (AccountOrigin origin : AccountOrigin.values()) {
            assertEquals(told(sent(door, door.form(AccountOrigin.ERM_MIGRATED))), told(sent(door, door.form(origin))));
            assertEquals(
                    told(sent(door, door.form(AccountOrigin.ERM_MIGRATED).withoutEmail())),
                    told(sent(door, door.form(origin).withoutEmail())));
        }
    }

    private static String told(Receipt receipt) {
        return String.join(
                " ",
                receipt.rule(),
                receipt.replyChannel().name(),
                receipt.replyToMasked(),
                receipt.callbackOwner(),
                receipt.priority().name(),
                receipt.why().english());
    }

    @ParameterizedTest
    @EnumSource(Door.class)
    void it_is_kept_with_the_incident_for_whoever_wonders_why_there_is_no_address(Door door) {
        sent(door, door.form(AccountOrigin.ERM_MIGRATED).withoutEmail());

        Incident incident = helpdesk.all(Incident.class).get(0);
        assertEquals(AccountOrigin.ERM_MIGRATED, incident.form().customer().origin());
    }

    @ParameterizedTest(name = "home site {0}, postcode {1}: {2}")
    @CsvSource({
        "DUNDEE, LS1 4DY, TEAM_LEADER_DUNDEE",
        ",       LS1 4DY, TEAM_LEADER_ANNESLEY",
        ",       BT1 1AA, TEAM_LEADER_TELFORD",
        ",       ,        TEAM_LEADER_TELFORD"
    })
    void their_own_site_calls_those_who_come_by_themselves(
            @Nullable String homeSite, @Nullable String postcode, String owner) {
        helpdesk.sql("insert into postcode_area values ('LS', 'ANNESLEY')");
        plant(homeSite, postcode);

        Receipt receipt =
                sent(Door.SITE, Door.SITE.form(AccountOrigin.NOT_KNOWN).withoutEmail());

        assertEquals(owner, receipt.callbackOwner());
    }

    @Test
    void their_own_site_plays_no_part_where_another_sends_them_in() {
        plant("DUNDEE", null);

        Receipt receipt = sent(
                Door.EMPLOYER_DIRECT,
                Door.EMPLOYER_DIRECT
                        .form(AccountOrigin.ERM_MIGRATED)
                        .withAccount("EMP-1")
                        .withoutEmail());

        assertEquals("TEAM_LEADER_TELFORD", receipt.callbackOwner());
    }

    private void plant(@Nullable String homeSite, @Nullable String postcode) {
        helpdesk.with(entities -> entities.createNativeQuery("""
                        with bakery as (
                            insert into account (reference, kind, origin, home_site)
                            values ('EMP-1', 'EMPLOYER', 'ERM_MIGRATED', cast(:site as varchar)) returning reference)
                        insert into account_holder (account, organisation, postcode)
                        select reference, 'The Corner Bakery', cast(:postcode as varchar) from bakery
                        """)
                .setParameter("site", homeSite)
                .setParameter("postcode", postcode)
                .executeUpdate());
    }
}
