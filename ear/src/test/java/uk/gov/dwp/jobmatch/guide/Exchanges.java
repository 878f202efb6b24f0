package uk.gov.dwp.jobmatch.guide;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import uk.gov.dwp.jobmatch.guide.Exchange.Question;
import uk.gov.dwp.jobmatch.whole.Records;
import uk.gov.dwp.jobmatch.whole.RunningHelpdesk;

/** Everything that the guide shows, in an order in which each finds what it speaks of. */
final class Exchanges {

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
            Exchange.of("listIncidents-next-page", "listIncidents"));

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
            Exchange.fault("NOT_YOUR_ENDPOINT", "ping").at("jobseeker-direct/v1"),
            Exchange.fault("FORM_REFUSED", "submitIncident"),
            Exchange.fault("UNKNOWN_CODE", "submitIncident"),
            Exchange.fault("SITE_NOT_YOURS", "submitIncident"),
            Exchange.fault("SUBMISSION_ID_REUSED", "submitIncident"),
            Exchange.fault("NOT_FOUND", "getIncidentStatus"),
            Exchange.fault("RANGE_BACKWARDS", "listIncidents"),
            Exchange.fault("RANGE_TOO_WIDE", "listIncidents"),
            Exchange.fault("RANGE_NOT_OVER", "listIncidents"),
            Exchange.fault("PAGE_TOKEN_INVALID", "listIncidents"),
            Exchange.fault("ATTACHMENTS_REFUSED", "submitIncident"),
            Exchange.fault("BUSY", "submitIncident").during(Exchanges::anotherAtWork),
            Exchange.fault("INTERNAL", "submitIncident").during(Exchanges::refusedByTheDatabase));

    private Exchanges() {}

    static List<Exchange> all() {
        return Stream.of(OPERATIONS, FAULTS).flatMap(List::stream).toList();
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
        Records records = RunningHelpdesk.shared().records();
        return () -> {
            records.change("alter table incident add constraint unlucky check (customer_name <> 'Ivy Unlucky')");
            try {
                return question.ask();
            } finally {
                records.change("alter table incident drop constraint unlucky");
            }
        };
    }
}
