package uk.gov.dwp.jobmatch.consent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static uk.gov.dwp.jobmatch.fixture.FormFixture.aForm;

import jakarta.ejb.EJBAccessException;
import jakarta.persistence.PersistenceException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.gov.dwp.jobmatch.fixture.Helpdesk;
import uk.gov.dwp.jobmatch.fixture.KnownAccounts;
import uk.gov.dwp.jobmatch.incident.Incident;
import uk.gov.dwp.jobmatch.look.AccountFile;
import uk.gov.dwp.jobmatch.look.Sighting;
import uk.gov.dwp.jobmatch.look.Turn;
import uk.gov.dwp.jobmatch.restriction.RestrictionDesk;

/** Who may look at an account, and why; and that every try is written down. */
class AccountGateTest {

    private static final String REASON = "She is here and asks about her applications";

    private final Helpdesk helpdesk = new Helpdesk();
    private final KnownAccounts accounts = new KnownAccounts(helpdesk);

    private Sighting look(String who, Ask ask) {
        return helpdesk.as(who, AccountFile.class).open(ask, Turn.FIRST, 10);
    }

    private Verdict verdict(String who, Ask ask) {
        return look(who, ask).look().verdict();
    }

    private AccessRecord last() {
        List<AccessRecord> all = helpdesk.all(AccessRecord.class);
        return all.get(all.size() - 1);
    }

    @Test
    void an_adviser_with_a_reason_sees_an_account_while_consent_stands() {
        accounts.openTo("JS-1");

        Sighting sighting = look("adviser", Ask.withReason(" JS-1 ", REASON));

        assertEquals(Verdict.SHOWN, sighting.look().verdict());
        assertEquals(
                "Sian Seeker",
                sighting.seen().orElseThrow().holder().orElseThrow().name().orElseThrow());
        assertEquals("adviser", last().actor());
        assertEquals("adviser", last().role());
        assertEquals("JS-1", last().account().orElseThrow());
        assertEquals(REASON, last().reason().orElseThrow());
        assertEquals(ConsentNow.GIVEN, last().consent());
        assertEquals(AccessRecord.Result.ALLOWED, last().result());
        assertEquals(helpdesk.clock.instant(), last().at());
    }

    @Test
    void an_adviser_sees_the_account_of_an_incident_of_their_own_office() {
        accounts.openTo("JS-1");
        Incident incident = helpdesk.accept(aForm().fromJobcentre().withAccount("JS-1"));

        assertEquals(Verdict.SHOWN, verdict("adviser", Ask.fromIncident(incident.reference())));
        assertEquals("JS-1", last().account().orElseThrow());
        assertEquals(incident.reference(), last().incident().orElseThrow());

        assertEquals(Verdict.NO_INCIDENT, verdict("adviser-in-walsall", Ask.fromIncident(incident.reference())));
        assertTrue(last().account().isEmpty());
        assertEquals(incident.reference(), last().incident().orElseThrow());
    }

    @Test
    void a_restricted_incident_opens_no_account_but_to_those_it_is_open_to() {
        accounts.openTo("JS-1");
        Incident incident = helpdesk.accept(aForm().fromJobcentre().withAccount("JS-1"));
        helpdesk.as("dutymanager", RestrictionDesk.class)
                .restrict(incident.id(), helpdesk.now(incident).version(), "helpdesk2", "Known to staff");

        assertEquals(Verdict.NO_INCIDENT, verdict("adviser", Ask.fromIncident(incident.reference())));
        assertEquals(Verdict.NO_INCIDENT, verdict("helpdesk", Ask.fromIncident(incident.reference())));
        assertEquals(Verdict.SHOWN, verdict("helpdesk2", Ask.fromIncident(incident.reference())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n"})
    void no_reason_is_none_whatever_it_is_made_of(String blank) {
        accounts.openTo("JS-1");

        assertEquals(Verdict.NO_REASON, verdict("adviser", Ask.withReason("JS-1", blank)));
        assertEquals(AccessRecord.Result.REFUSED, last().result());
        assertEquals("JS-1", last().account().orElseThrow());
    }

    @Test
    void the_helpdesk_needs_an_incident_and_sees_what_was_done_only_with_consent() {
        accounts.jobseeker("JS-1");
        accounts.did("JS-1", "SEARCH", "2026-11-20T10:00", "welder");
        Incident incident = helpdesk.accept(aForm().fromJobseekerOnline().withAccount("JS-1"));
        Ask ask = Ask.fromIncident(incident.reference());

        assertEquals(Verdict.NO_REASON, verdict("helpdesk", Ask.withReason("JS-1", REASON)));
        Sighting without = look("helpdesk", ask);
        assertEquals(Verdict.SHOWN_IN_PART, without.look().verdict());
        assertTrue(without.seen().orElseThrow().done().isEmpty());
        assertEquals(ConsentNow.NEVER, last().consent());

        accounts.grant("JS-1");
        assertEquals(
                1,
                look("helpdesk", ask)
                        .seen()
                        .orElseThrow()
                        .done()
                        .orElseThrow()
                        .rows()
                        .size());
    }

    @Test
    void a_duty_manager_may_state_a_reason_and_sees_what_is_restricted() {
        accounts.add("JS-1", "JOBSEEKER", "RESTRICTED");
        Incident incident = helpdesk.accept(aForm().fromJobseekerOnline().withAccount("JS-1"));

        assertEquals(Verdict.SHOWN_IN_PART, verdict("dutymanager", Ask.withReason("JS-1", REASON)));
        assertEquals(Verdict.NOT_OPEN, verdict("helpdesk", Ask.fromIncident(incident.reference())));
    }

    @Test
    void and_so_does_the_officer_whom_the_restriction_names() {
        accounts.add("JS-1", "JOBSEEKER", "RESTRICTED");
        Incident incident = helpdesk.accept(aForm().fromJobseekerOnline().withAccount("JS-1"));
        helpdesk.sql("insert into account_restriction values ('JS-1', 'helpdesk', 'dutymanager', now())");

        assertEquals(Verdict.SHOWN_IN_PART, verdict("helpdesk", Ask.fromIncident(incident.reference())));
        assertEquals(Verdict.NOT_OPEN, verdict("helpdesk2", Ask.fromIncident(incident.reference())));
    }

    @Test
    void an_employers_account_has_nothing_to_consent_to_and_is_no_advisers_business() {
        accounts.add("EMP-1", "EMPLOYER", "ACTIVE");
        Incident incident = helpdesk.accept(aForm().withAccount("EMP-1"));

        Sighting sighting = look("helpdesk", Ask.fromIncident(incident.reference()));

        assertEquals(Verdict.SHOWN, sighting.look().verdict());
        assertTrue(sighting.seen().orElseThrow().done().isEmpty());
        assertEquals(Verdict.NO_CONSENT, verdict("adviser", Ask.withReason("EMP-1", REASON)));
        assertEquals(Verdict.NOT_A_JOBSEEKERS, last().code());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"teamleader-telford", "qat", "caller", "siteagent", "policy", "auditor", "admin", "uj-site"})
    void nobody_else_looks_at_accounts(String other) {
        accounts.openTo("JS-1");

        assertThrows(EJBAccessException.class, () -> look(other, Ask.withReason("JS-1", REASON)));
    }

    @Test
    void consent_acts_on_the_next_look_in_either_direction() {
        accounts.openTo("JS-1");
        Ask ask = Ask.withReason("JS-1", REASON);

        assertEquals(Verdict.SHOWN, verdict("adviser", ask));
        accounts.revoke("JS-1");
        assertEquals(Verdict.NO_CONSENT, verdict("adviser", ask));
        assertEquals(ConsentNow.REVOKED, last().consent());
        accounts.grant("JS-1");
        assertEquals(Verdict.SHOWN, verdict("adviser", ask));
    }

    @Test
    void whoever_goes_through_accounts_by_trying_is_stopped_for_an_hour_whatever_they_say() {
        accounts.openTo("JS-1");
        Ask good = Ask.withReason("JS-1", REASON);
        for (int i = 0; i < AccountGate.MOST_GUESSES; i++) {
            assertEquals(Verdict.NO_CONSENT, verdict("adviser", Ask.withReason("GUESS-" + i, "Reason " + i)));
        }

        assertEquals(Verdict.TOO_MANY, verdict("adviser", good));
        assertEquals(Verdict.TOO_MANY, verdict("adviser", Ask.withReason("JS-1", "Another reason")));
        assertEquals(Verdict.SHOWN, verdict("adviser-in-walsall", good));
        helpdesk.clock.advance(AccountGate.WINDOW.plus(Duration.ofSeconds(1)));
        assertEquals(Verdict.SHOWN, verdict("adviser", good));
        assertEquals(
                AccountGate.MOST_GUESSES + 4, helpdesk.all(AccessRecord.class).size());
    }

    @Test
    void asking_for_the_same_account_again_and_again_is_no_guessing() {
        accounts.jobseeker("JS-1");
        Ask ask = Ask.withReason("JS-1", REASON);
        for (int i = 0; i < AccountGate.MOST_GUESSES + 5; i++) {
            look("adviser", ask);
        }

        accounts.grant("JS-1");

        assertEquals(Verdict.SHOWN, verdict("adviser", ask));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"QQ123456C", "qq 12 34 56 c", "Sian Seeker", "x' or '1'='1", "<script>", "sian@example.com", ""})
    void what_can_be_no_reference_is_refused_and_not_kept(String typed) {
        assertEquals(Verdict.NO_CONSENT, verdict("adviser", Ask.withReason(typed, REASON)));

        assertTrue(last().account().isEmpty());
    }

    @Test
    void an_incidents_reference_that_is_none_is_not_kept() {
        assertEquals(Verdict.NO_INCIDENT, verdict("adviser", Ask.fromIncident("Sian Seeker")));

        assertTrue(last().incident().isEmpty());
    }

    @Test
    void a_reason_as_long_as_a_novel_is_cut() {
        accounts.openTo("JS-1");

        look("adviser", Ask.withReason("JS-1", "x".repeat(5000)));

        assertEquals(Ask.LONGEST_REASON, last().reason().orElseThrow().length());
    }

    @Test
    void a_reason_that_no_log_can_keep_is_kept_without_that() {
        accounts.openTo("JS-1");

        look("adviser", Ask.withReason("JS-1", "She\u0000is here"));

        assertEquals("She is here", last().reason().orElseThrow());
    }

    @Test
    void a_look_is_written_down_even_if_what_asked_for_it_fails() {
        accounts.openTo("JS-1");

        assertThrows(
                IllegalStateException.class,
                () -> helpdesk.with(entities -> {
                    look("adviser", Ask.withReason("JS-1", REASON));
                    throw new IllegalStateException("The page could not be drawn");
                }));

        assertEquals(1, helpdesk.all(AccessRecord.class).size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"update access_log set actor = 'nobody'", "delete from access_log", "truncate access_log"})
    void the_access_log_is_only_ever_inserted(String statement) {
        accounts.openTo("JS-1");
        look("adviser", Ask.withReason("JS-1", REASON));

        assertThrows(PersistenceException.class, () -> helpdesk.sql(statement));
        assertFalse(helpdesk.all(AccessRecord.class).isEmpty());
    }
}
