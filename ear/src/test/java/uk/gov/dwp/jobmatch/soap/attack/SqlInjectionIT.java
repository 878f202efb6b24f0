package uk.gov.dwp.jobmatch.soap.attack;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Collections;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.gov.dwp.jobmatch.outside.PartnerSystem;
import uk.gov.dwp.jobmatch.outside.SoapAnswer;
import uk.gov.dwp.jobmatch.outside.Submission;
import uk.gov.dwp.jobmatch.soap.Caller;
import uk.gov.dwp.jobmatch.soap.Message;
import uk.gov.dwp.jobmatch.whole.Records;

/** Attack: text that would be a statement if it were ever put into one (CVE-2022-4427 in Znuny, CVE-2025-24799 in GLPI). */
class SqlInjectionIT {

    private static final String DROP = "'; drop table incident; --";
    private static final String ALWAYS = "x' or '1'='1";
    private static final String SLEEP = "'||(select pg_sleep(60))||'";
    private static final String PARAMETERS = "$$ ?1 :id %s {fn now()} \\' \"";

    private final Records records = Caller.HELPDESK.records();

    @ParameterizedTest
    @ValueSource(strings = {DROP, ALWAYS, SLEEP, PARAMETERS})
    void a_field_holds_it_as_it_was_sent(String statement) {
        Submission submission = Submission.ofEmployerWithoutEmail()
                .with("partnerUserRef", statement)
                .with("name", statement)
                .with("organisationName", statement)
                .with("accountRef", statement)
                .with("phoneExtension", statement)
                .with("bestTimeToCall", statement)
                .with("contactNeeds", statement)
                .with("summary", statement)
                .with("detail", statement)
                .with("vacancyRef", statement);

        String reference = PartnerSystem.ofTelford().raise(submission);

        assertEquals(String.join("|", Collections.nCopies(10, statement)), records.row("""
                        select concat_ws('|', raiser_reference, customer_name, organisation, account_reference,
                            phone_extension, best_time, contact_needs, summary, detail, vacancy_reference)
                        from incident where reference = ?
                        """, reference));
    }

    @ParameterizedTest
    @ValueSource(strings = {DROP, ALWAYS, SLEEP, PARAMETERS})
    void a_submission_is_known_under_it_and_no_other_is(String statement) {
        PartnerSystem telford = PartnerSystem.ofTelford();
        Submission submission = Submission.ofEmployer().with("submissionId", statement);

        SoapAnswer before = telford.statusOf(submission);
        String reference = telford.raise(submission);

        assertEquals("NOT_FOUND", before.fault().orElse(before.body()));
        assertEquals(reference, telford.statusOf(submission).text("incidentRef"));
    }

    @ParameterizedTest
    @ValueSource(strings = {DROP, ALWAYS})
    void a_code_a_reference_and_a_page_are_refused(String statement) {
        Caller.telford()
                .send(Message.incident().with("VACANCY", statement))
                .isRefusalOf("incident/category", "WRONG_FORMAT");
        Caller.telford()
                .send(Message.of("<p:getIncidentStatusRequest><p:incidentRef>" + statement
                        + "</p:incidentRef></p:getIncidentStatusRequest>"))
                .isRefusalOf("incidentRef", "WRONG_FORMAT");
        Caller.telford()
                .send(Message.of("<p:listIncidentsRequest><p:changedFrom>2026-07-01T10:00:00Z</p:changedFrom>"
                        + "<p:changedTo>2026-07-02T10:00:00Z</p:changedTo><p:pageToken>" + statement
                        + "</p:pageToken><p:pageSize>10</p:pageSize></p:listIncidentsRequest>"))
                .isRefusal(500, "PAGE_TOKEN_INVALID");
    }

    @ParameterizedTest
    @ValueSource(strings = {DROP, ALWAYS, "ed-telford'--"})
    void a_partners_name_is_nobodys(String statement) {
        Caller.with(statement, "jobmatch-local").send(Message.ping()).isRefusal(401, "NOT_AUTHENTICATED");
    }
}
