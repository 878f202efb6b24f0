package uk.gov.dwp.jobmatch.guide;

import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import uk.gov.dwp.jobmatch.guide.Exchange.Question;
import uk.gov.dwp.jobmatch.outside.StaffMember;
import uk.gov.dwp.jobmatch.whole.Records;
import uk.gov.dwp.jobmatch.whole.RunningHelpdesk;

/** Everything that the guide shows, in an order in which each finds what it speaks of. */
final class Exchanges {

    private static final Records RECORDS = RunningHelpdesk.shared().records();

    private static final List<Exchange> OPERATIONS = List.of(
            Exchange.of("ping"),
            Exchange.of("submitIncident"),
            Exchange.of("submitIncident-again", "submitIncident"),
            Exchange.of("submitIncident-without-email", "submitIncident"),
            Exchange.of("submitIncident-with-attachment", "submitIncident"),
            Exchange.of("submitIncident-signed-in", "submitIncident")
                    .as("uj-site")
                    .at("universal-jobmatch/v1"),
            Exchange.of("submitIncident-anonymous", "submitIncident")
                    .as("uj-site")
                    .at("universal-jobmatch/v1"),
            Exchange.of("getIncidentStatus"),
            Exchange.of("listIncidents"),
            Exchange.of("listIncidents-next-page", "listIncidents"),
            Exchange.of("listCallbacks").during(Exchanges::oneCallOwed),
            Exchange.of("recordCallbackOutcome"),
            Exchange.of("addIncidentUpdate"),
            Exchange.of("withdrawIncident"),
            Exchange.of("submitIncidentBatch"),
            told("grantConsent", "grantConsent"),
            told("upsertAccount", "upsertAccount"),
            told("revokeConsent", "revokeConsent"),
            told("grantConsent-late", "grantConsent"),
            told("recordActivity", "recordActivity"),
            told("closeAccount", "closeAccount"));

    private static final List<Exchange> FAULTS = List.of(
            Exchange.fault("INVALID_REQUEST", "submitIncident"),
            Exchange.fault("MALFORMED_XML", "ping"),
            Exchange.fault("TOO_LARGE", "ping"),
            Exchange.fault("UNSUPPORTED_MEDIA_TYPE", "ping")
                    .with("Content-Type", "application/soap+xml; charset=utf-8"),
            Exchange.fault("METHOD_NOT_ALLOWED", "ping").by("PUT"),
            Exchange.fault("WRONG_SOAP_ACTION", "submitIncident"),
            Exchange.fault("UNKNOWN_OPERATION", "ping").with("SOAPAction", "\"\""),
            Exchange.fault("WRONG_SOAP_VERSION", "ping"),
            Exchange.fault("HEADER_NOT_UNDERSTOOD", "ping"),
            Exchange.fault("NOT_AUTHENTICATED", "ping").as(""),
            Exchange.fault("CERTIFICATE_REQUIRED", "ping").during(Exchanges::certificateNeeded),
            Exchange.fault("TOO_MANY_CALLS", "ping").as("ed-annesley").during(Exchanges::calledTooOften),
            Exchange.fault("NOT_YOUR_ENDPOINT", "ping").at("jobseeker-direct/v1"),
            Exchange.fault("FORM_REFUSED", "submitIncident"),
            Exchange.fault("UNKNOWN_CODE", "submitIncident"),
            Exchange.fault("SITE_NOT_YOURS", "submitIncident"),
            Exchange.fault("SUBMISSION_ID_REUSED", "submitIncident"),
            Exchange.fault("VERSION_REUSED", "revokeConsent").ofAccounts("revokeConsent"),
            Exchange.fault("NOT_FOUND", "getIncidentStatus"),
            Exchange.fault("CALLBACK_CHANGED", "recordCallbackOutcome"),
            Exchange.fault("NOT_YOUR_OPERATION", "listCallbacks").as("uj-site").at("universal-jobmatch/v1"),
            Exchange.fault("NOT_POSSIBLE_NOW", "withdrawIncident"),
            Exchange.fault("RANGE_BACKWARDS", "listIncidents"),
            Exchange.fault("RANGE_TOO_WIDE", "listIncidents"),
            Exchange.fault("RANGE_NOT_OVER", "listIncidents"),
            Exchange.fault("PAGE_TOKEN_INVALID", "listIncidents"),
            Exchange.fault("ATTACHMENTS_REFUSED", "submitIncident"),
            Exchange.fault("BUSY", "submitIncident").during(Exchanges::anotherAtWork),
            Exchange.fault("INTERNAL", "submitIncident").during(Exchanges::refusedByTheDatabase));

    private Exchanges() {}

    private static Exchange told(String name, String operation) {
        return Exchange.of("accounts/" + name, operation).ofAccounts(operation);
    }

    static List<Exchange> all() {
        return Stream.of(OPERATIONS, FAULTS).flatMap(List::stream).toList();
    }

    /** The helpdesk answers what came with a file, and Southend owes that call and no other. */
    private static Question oneCallOwed(Question question) {
        return () -> {
            RECORDS.endCallsOf("TEAM_LEADER_SOUTHEND");
            String reference = RECORDS.row("""
                    select i.reference from incident i join submission s on s.incident = i.id
                    where s.partner = 'ed-southend' and s.submission_id = 'copper-kettle-002'
                    """);
            StaffMember.signedInAs("helpdesk").answer(reference, "Your account is ready: sign in as before.");
            await().until(() -> !RECORDS.rows(
                            "select 1 from callback where owner_group = 'TEAM_LEADER_SOUTHEND' and state = 'OFFERED'")
                    .isEmpty());
            return question.ask();
        };
    }

    private static Question certificateNeeded(Question question) {
        return () -> {
            RECORDS.change("update partner set requires = 'CERTIFICATE' where code = 'ed-southend'");
            try {
                return question.ask();
            } finally {
                RECORDS.change("update partner set requires = 'SECRET' where code = 'ed-southend'");
            }
        };
    }

    private static Question calledTooOften(Question question) {
        return () -> {
            RECORDS.change("update partner set calls_per_minute = 1 where code = 'ed-annesley'");
            try {
                question.ask();
                return question.ask();
            } finally {
                RECORDS.change("update partner set calls_per_minute = 1000000 where code = 'ed-annesley'");
            }
        };
    }

    /** As the helpdesk's own transaction holds it while it works under this id. */
    private static Question anotherAtWork(Question question) {
        return () -> {
            try (Connection other = RunningHelpdesk.shared().connect();
                    Statement statement = other.createStatement()) {
                other.setAutoCommit(false);
                statement.execute("select pg_advisory_xact_lock(hashtextextended('ed-southend fault-busy-0001', 1))");
                return question.ask();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        };
    }

    private static Question refusedByTheDatabase(Question question) {
        return () -> {
            RECORDS.change("alter table incident add constraint unlucky check (customer_name <> 'Ivy Unlucky')");
            try {
                return question.ask();
            } finally {
                RECORDS.change("alter table incident drop constraint unlucky");
            }
        };
    }
}
