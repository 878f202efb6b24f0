package uk.gov.dwp.jobmatch.bench;

import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** What the partners' systems send; every second employer has no email address and must be called. */
final class Messages {

    private static final String RUN = UUID.randomUUID().toString();
    private static final AtomicLong SENT = new AtomicLong();

    private Messages() {}

    static String ping() {
        return envelope("""
                <p:pingRequest xmlns:p="urn:jobmatch-helpdesk:partner:v1"><p:echo>Is anybody there?</p:echo></p:pingRequest>
                """);
    }

    static String submitIncident() {
        long number = SENT.incrementAndGet();
        String email = number % 2 == 0 ? "" : "<p:email>jobs%d@example.com</p:email>".formatted(number);
        return envelope("""
                <p:submitIncidentRequest xmlns:p="urn:jobmatch-helpdesk:partner:v1">
                  <p:header>
                    <p:submissionId>%s-%d</p:submissionId>
                    <p:sentAt>%s</p:sentAt>
                    <p:partnerUserRef>agent 7</p:partnerUserRef>
                  </p:header>
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
                </p:submitIncidentRequest>
                """.formatted(RUN, number, Instant.now(), number, email, number % 1000, 48_000_000 + number));
    }

    private static String envelope(String body) {
        return """
                <soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/">
                <soapenv:Body>%s</soapenv:Body>
                </soapenv:Envelope>
                """.formatted(body);
    }
}
