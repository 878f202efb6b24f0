package uk.gov.dwp.jobmatch.outside;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.gov.dwp.jobmatch.whole.RunningHelpdesk;

/** A contact centre's own system hands out the calls that are owed, and tells us what came of them. */
class ContactCentreIT {

    private final RunningHelpdesk helpdesk = RunningHelpdesk.shared();
    private final PartnerSystem southend = PartnerSystem.ofEmployerDirect("ed-southend");

    private SoapAnswer listed() {
        return southend.calls(null, null, 200);
    }

    /** A call that Southend owes, the only one that it can list. */
    private SoapAnswer owed() {
        helpdesk.records().endCallsOf("TEAM_LEADER_SOUTHEND");
        String reference = southend.raise(Submission.ofEmployerWithoutEmail()
                .with("bestTimeToCall", "mornings")
                .with("contactNeeds", "Relay UK")
                .with("preferredLanguage", "cy")
                .with("phoneExtension", "12"));
        StaffMember.signedInAs("helpdesk").answer(reference, "It was the closing date.");
        await().until(() -> listed().find("callbackRef").isPresent());
        return listed();
    }

    private static List<String> callbacks(SoapAnswer listing) {
        return listing.allIn("callback", "callbackRef");
    }

    @Test
    void a_call_is_listed_with_all_that_its_caller_needs() {
        SoapAnswer call = owed();

        assertEquals("1", call.text("totalCount"));
        assertTrue(call.text("callbackRef").matches("CB-\\d+"));
        assertEquals("SOUTHEND", call.text("site"));
        assertEquals("TEAM_LEADER_SOUTHEND", call.text("ownerGroup"));
        assertEquals("Blodwen Hughes-Ashworth", call.text("customerName"));
        assertTrue(call.text("phone").matches("\\+442079460\\d{3}"), call.body());
        assertEquals("12", call.text("phoneExtension"));
        assertEquals("mornings", call.text("bestTimeToCall"));
        assertEquals("cy", call.text("preferredLanguage"));
        assertEquals("Relay UK", call.text("contactNeeds"));
        assertEquals("Our vacancy disappeared overnight", call.text("summary"));
        assertEquals("It was the closing date.", call.text("messageToGive"));
        assertEquals("0", call.text("attemptsMade"));
        assertEquals(Optional.empty(), call.find("safetyNotice"));
        assertEquals(Optional.empty(), call.find("assignedTo"));
    }

    @Test
    void many_calls_are_read_page_by_page() {
        owed();
        for (int i = 0; i < 3; i++) {
            String reference = southend.raise(Submission.ofEmployerWithoutEmail());
            StaffMember.signedInAs("helpdesk").answer(reference, "It was the closing date.");
        }
        await().until(() -> callbacks(listed()).size() == 4);

        SoapAnswer first = southend.calls("SOUTHEND", null, 3);
        SoapAnswer second = southend.calls("SOUTHEND", first.text("nextPageToken"), 3);

        assertEquals(3, callbacks(first).size());
        assertEquals(1, callbacks(second).size());
        assertEquals("4", second.text("totalCount"));
        assertEquals(Optional.empty(), second.find("nextPageToken"));
    }

    @ParameterizedTest(name = "{0}: the call is {1}, the incident {2}")
    @CsvSource({
        "SPOKE_RESOLVED,      CLOSED,   CLOSED",
        "SPOKE_FOLLOW_UP,     RETURNED, REOPENED",
        "NOT_ANSWERED,        OFFERED,  CALLBACK_OWED",
        "ENGAGED,             OFFERED,  CALLBACK_OWED",
        "NUMBER_UNOBTAINABLE, RETURNED, REOPENED",
        "VOICEMAIL_LEFT,      OFFERED,  CALLBACK_OWED",
        "WRONG_PERSON,        OFFERED,  CALLBACK_OWED",
        "REFUSED,             CLOSED,   ANSWERED",
        "STOPPED_UNSAFE,      HELD,     CALLBACK_OWED"
    })
    void each_outcome_is_heard(String outcome, String callback, String incident) {
        SoapAnswer call = owed();

        SoapAnswer answer = southend.report(CallReported.of(call, outcome));

        assertEquals("false", answer.text("duplicate"), answer.body());
        assertEquals(callback, answer.text("callbackStatus"));
        assertEquals(incident, answer.text("incidentStatus"));
        assertEquals(
                List.of(incident), southend.statusOf(call.text("incidentRef")).allIn("status", "status"));
        assertEquals(callback.equals("OFFERED"), callbacks(listed()).contains(call.text("callbackRef")));
    }

    @Test
    void a_report_that_is_sent_again_is_written_down_once() {
        SoapAnswer call = owed();
        CallReported report = CallReported.of(call, "ENGAGED").with("notes", "Line was bad");

        southend.report(report);
        SoapAnswer again = southend.report(report);

        assertEquals("true", again.text("duplicate"), again.body());
        assertEquals("OFFERED", again.text("callbackStatus"));
        assertEquals("1", listed().text("attemptsMade"));
        assertEquals(
                Optional.of("SUBMISSION_ID_REUSED"),
                southend.report(report.with("notes", "Line was good")).fault());
    }

    @Test
    void whoever_comes_second_is_told_to_list_again() {
        SoapAnswer call = owed();
        CallReported report = CallReported.of(call, "ENGAGED");
        southend.report(report);

        SoapAnswer second = southend.report(report.underAnotherId());

        assertEquals(Optional.of("CALLBACK_CHANGED"), second.fault());
        assertEquals("false", second.text("retryable"));
        assertEquals("1", listed().text("attemptsMade"));
    }

    @Test
    void a_person_and_an_agent_do_not_make_the_same_call() {
        SoapAnswer call = owed();
        StaffMember leader = StaffMember.signedInAs("teamleader-southend");
        leader.takeCall(call.text("callbackRef"));

        assertEquals(
                Optional.of("CALLBACK_CHANGED"),
                southend.report(CallReported.of(call, "SPOKE_RESOLVED")).fault());
        assertEquals("teamleader-southend", listed().text("assignedTo"));
        southend.report(CallReported.of(listed(), "NOT_ANSWERED").with("notes", "Bell out of order"));

        String page = leader.page("callback?reference=" + call.text("callbackRef"));
        assertTrue(page.contains("Agent Smith, ") && page.contains("Bell out of order"), page);
    }

    @Test
    void the_next_attempt_is_when_the_customer_asked_for_it() {
        SoapAnswer call = owed();
        Instant wish = Instant.now().plus(Duration.ofDays(2)).truncatedTo(java.time.temporal.ChronoUnit.SECONDS);

        southend.report(CallReported.of(call, "ENGAGED")
                .with("nextAttempt", "<p:at>" + wish + "</p:at><p:reason>Back on Thursday</p:reason>"));

        String reference = call.text("callbackRef");
        assertEquals("t Back on Thursday", helpdesk.records().row("""
                        select c.next_attempt_at = ?::timestamptz, a.notes
                        from callback c join attempt a on a.callback = c.id where 'CB-' || c.id = ?
                        """, wish.toString(), reference));
    }

    @Test
    void what_the_customer_gave_instead_is_used_from_then_on() {
        SoapAnswer call = owed();

        SoapAnswer recorded = southend.report(CallReported.of(call, "WRONG_PERSON")
                .with("newEmail", "blodwen@wrekin-upholstery.example")
                .with("newPhone", "01632 960 056"));

        assertEquals("OFFERED", recorded.text("callbackStatus"), recorded.body());
        assertEquals("+441632960056", listed().text("phone"));
        assertEquals(
                "E1 blodwen@wrekin-upholstery.example +441632960056",
                helpdesk.records()
                        .row("select rule, email, phone from incident where reference = ?", call.text("incidentRef")));
    }

    @Test
    void a_number_that_nobody_can_dial_is_refused_where_it_stands() {
        SoapAnswer call = owed();

        SoapAnswer refused =
                southend.report(CallReported.of(call, "WRONG_PERSON").with("newPhone", "0909 8790001"));

        assertEquals(Optional.of("FORM_REFUSED"), refused.fault(), refused.body());
        assertEquals(List.of("newPhone"), refused.allIn("fieldError", "path"));
        assertEquals("0", listed().text("attemptsMade"));
    }

    @ParameterizedTest
    @CsvSource({
        "madeBy,          '  ',                 INVALID_REQUEST, madeBy,          TOO_SHORT",
        "newEmail,        '   ',                INVALID_REQUEST, newEmail,        TOO_SHORT",
        "attemptedAt,     2046-01-01T00:00:00Z, INVALID_REQUEST, attemptedAt,     IN_THE_FUTURE",
        "attemptedAt,     2013-01-20T00:00:00Z, INVALID_REQUEST, attemptedAt,     BEFORE_IT_WAS_OWED",
        "identityChecked, false,                INVALID_REQUEST, identityChecked, IDENTITY_NOT_CHECKED",
        "outcome,         SHOUTED,              UNKNOWN_CODE,    outcome,         UNKNOWN_CODE"
    })
    void what_cannot_have_been_is_refused(String element, String said, String code, String path, String problem) {
        SoapAnswer refused =
                southend.report(CallReported.of(owed(), "SPOKE_RESOLVED").with(element, said));

        assertEquals(Optional.of(code), refused.fault(), refused.body());
        assertEquals(List.of(path), refused.allIn("fieldError", "path"));
        assertEquals(List.of(problem), refused.allIn("fieldError", "code"));
        assertEquals("0", listed().text("attemptsMade"));
    }

    @Test
    void anothers_calls_are_out_of_reach() {
        SoapAnswer call = owed();
        CallReported report = CallReported.of(call, "SPOKE_RESOLVED");
        PartnerSystem telford = PartnerSystem.ofTelford();

        assertFalse(telford.calls(null, null, 200).body().contains(call.text("callbackRef")));
        assertEquals(
                Optional.of("SITE_NOT_YOURS"),
                telford.calls("SOUTHEND", null, 10).fault());
        for (PartnerSystem stranger : List.of(telford, PartnerSystem.ofJobseekerDirect())) {
            SoapAnswer anothers = stranger.report(report.underAnotherId());
            SoapAnswer nobodys = stranger.report(CallReported.of("CB-999999", "1", "ENGAGED"));
            assertEquals(Optional.of("NOT_FOUND"), anothers.fault());
            assertEquals(nobodys.text("message"), anothers.text("message"));
        }
        assertEquals("0", listed().text("attemptsMade"));
    }

    @Test
    void a_partner_of_all_sites_sees_each_of_them() {
        String call = owed().text("callbackRef");
        PartnerSystem anySite = PartnerSystem.ofEmployerDirect("ed");

        assertEquals(List.of(call), callbacks(anySite.calls("SOUTHEND", null, 10)));
        assertTrue(callbacks(anySite.calls(null, null, 200)).contains(call));
    }

    @Test
    void sercos_calls_are_sercos() {
        PartnerSystem serco = PartnerSystem.ofJobseekerDirect();
        String reference = serco.raise(Submission.ofJobseeker().without("email"));
        StaffMember.signedInAs("helpdesk").answer(reference, "It was the closing date.");

        await().until(() ->
                serco.calls(null, null, 200).allIn("callback", "incidentRef").contains(reference));
        assertEquals(
                Optional.of("SITE_NOT_YOURS"), serco.calls("TELFORD", null, 10).fault());
    }

    @Test
    void the_site_itself_makes_no_calls() {
        PartnerSystem site = PartnerSystem.ofUniversalJobmatch();

        assertEquals(
                Optional.of("NOT_YOUR_OPERATION"), site.calls(null, null, 10).fault());
        assertEquals(
                Optional.of("NOT_YOUR_OPERATION"),
                site.report(CallReported.of("CB-1", "0", "ENGAGED")).fault());
    }

    @ParameterizedTest
    @CsvSource({"0, INVALID_REQUEST", "201, INVALID_REQUEST"})
    void a_page_has_one_to_two_hundred_calls(int size, String code) {
        assertEquals(Optional.of(code), southend.calls(null, null, size).fault());
    }

    @Test
    void a_token_that_was_made_up_is_told() {
        assertEquals(
                Optional.of("PAGE_TOKEN_INVALID"),
                southend.calls(null, "1-2-3-4", 10).fault());
    }

    @Test
    void a_held_call_is_not_listed_until_it_is_released() {
        owed();
        String reference = southend.raise(Submission.ofEmployerWithoutEmail().with("staffSafetyConcern", "true"));
        StaffMember.signedInAs("helpdesk").answer(reference, "It was the closing date.");
        assertFalse(listed().allIn("callback", "incidentRef").contains(reference));
        String held = helpdesk.records().row("""
                select 'CB-' || c.id from callback c join incident i on i.id = c.incident where i.reference = ?
                """, reference);

        StaffMember.signedInAs("dutymanager").releaseCall(held);

        SoapAnswer released = listed();
        assertTrue(callbacks(released).contains(held));
        assertEquals("The safety of a member of staff is at risk. Do not call alone.", released.text("safetyNotice"));
    }
}
