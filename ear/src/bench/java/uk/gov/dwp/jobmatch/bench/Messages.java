package uk.gov.dwp.jobmatch.bench;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** What the partners' systems send; every second employer has no email address and must be called. */
final class Messages {

    static final int BATCH = 100;

    private static final String RUN = UUID.randomUUID().toString();
    private static final AtomicLong SENT = new AtomicLong();
    private static final long EARLY = 1_000;

    private Messages() {}

    static String ping() {
        return envelope("""
                <p:pingRequest xmlns:p="urn:jobmatch-helpdesk:partner:v1"><p:echo>Is anybody there?</p:echo></p:pingRequest>
                """);
    }

    static String submitIncident() {
        long number = SENT.incrementAndGet();
        return envelope("""
                <p:submitIncidentRequest xmlns:p="urn:jobmatch-helpdesk:partner:v1">
                %s
                %s
                </p:submitIncidentRequest>
                """.formatted(header(number), incident(number)));
    }

    static String submitIncidentBatch() {
        String items = LongStream.range(0, BATCH)
                .map(item -> SENT.incrementAndGet())
                .mapToObj(number -> "<p:item><p:submissionId>%s-%d</p:submissionId>%s</p:item>"
                        .formatted(RUN, number, incident(number)))
                .collect(Collectors.joining());
        return envelope("""
                <p:submitIncidentBatchRequest xmlns:p="urn:jobmatch-helpdesk:partner:v1">
                %s
                <p:items>%s</p:items>
                </p:submitIncidentBatchRequest>
                """.formatted(header(SENT.incrementAndGet()), items));
    }

    /** Of one of the first that were accepted, so that it is no matter which steps ran in between. */
    static String getIncidentStatus() {
        return envelope("""
                <p:getIncidentStatusRequest xmlns:p="urn:jobmatch-helpdesk:partner:v1">
                  <p:submissionId>%s-%d</p:submissionId>
                </p:getIncidentStatusRequest>
                """.formatted(RUN, ThreadLocalRandom.current().nextLong(1, EARLY)));
    }

    /** Those of the month before {@code end}; {@code token} is the last page's, empty for the first page. */
    static String listIncidents(Instant end, String token) {
        return envelope("""
                <p:listIncidentsRequest xmlns:p="urn:jobmatch-helpdesk:partner:v1">
                  <p:changedFrom>%s</p:changedFrom>
                  <p:changedTo>%s</p:changedTo>
                  %s
                  <p:pageSize>100</p:pageSize>
                </p:listIncidentsRequest>
                """.formatted(
                        end.minus(30, ChronoUnit.DAYS),
                        end,
                        token.isEmpty() ? "" : "<p:pageToken>" + token + "</p:pageToken>"));
    }

    private static String header(long number) {
        return """
                <p:header>
                  <p:submissionId>%s-%d</p:submissionId>
                  <p:sentAt>%s</p:sentAt>
                  <p:partnerUserRef>agent 7</p:partnerUserRef>
                </p:header>
                """.formatted(RUN, number, Instant.now());
    }

    private static String incident(long number) {
        String email = number % 2 == 0 ? "" : "<p:email>jobs%d@example.com</p:email>".formatted(number);
        return """
                  <p:incident>
                    <p:category>VACANCY</p:category>
                    <p:customer>
                      <p:customerType>EMPLOYER</p:customerType>
                      <p:name>Joyce Meredith</p:name>
                      <p:organisationName>Meredith Bakery %d</p:organisationName>
                      %s
                      <p:phone>07700 90%04d</p:phone>
                    </p:customer>
                    <p:summary>Our vacancy does not show in the search</p:summary>
                    <p:detail>The vacancy for a baker was taken over the phone three days ago and confirmed by letter, but
                      a search by title or by postcode does not find it. They have a notice period to fill.</p:detail>
                    <p:vacancyRef>%d</p:vacancyRef>
                    <p:callRequired>false</p:callRequired>
                    <p:staffSafetyConcern>false</p:staffSafetyConcern>
                  </p:incident>
                """.formatted(number, email, number % 1000, 48_000_000 + number);
    }

    private static String envelope(String body) {
        return """
                <soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/">
                <soapenv:Body>%s</soapenv:Body>
                </soapenv:Envelope>
                """.formatted(body);
    }
}
