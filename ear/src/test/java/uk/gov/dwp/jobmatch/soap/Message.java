package uk.gov.dwp.jobmatch.soap;

import java.util.UUID;

/** A SOAP message written out, for a test to spoil: {@code Message.incident().with("<p:summary>S", "<p:summary>T")}. */
public record Message(String prolog, String header, String body) {

    private static final String INCIDENT = """
            <p:submitIncidentRequest>\
            <p:header><p:submissionId>%s</p:submissionId><p:sentAt>2026-07-01T10:00:00Z</p:sentAt></p:header>\
            <p:incident><p:category>VACANCY</p:category>\
            <p:customer><p:customerType>EMPLOYER</p:customerType><p:phone>01632 960 001</p:phone></p:customer>\
            <p:summary>The vacancy cannot be saved</p:summary><p:detail>Nothing happens.</p:detail>\
            <p:callRequired>false</p:callRequired><p:staffSafetyConcern>false</p:staffSafetyConcern></p:incident>\
            </p:submitIncidentRequest>""";

    public static Message ping() {
        return ping("hello");
    }

    public static Message ping(String echo) {
        return of("<p:pingRequest><p:echo>" + echo + "</p:echo></p:pingRequest>");
    }

    /** From an employer without email; under an id that nobody used before. */
    public static Message incident() {
        return incident(UUID.randomUUID().toString());
    }

    public static Message incident(String submissionId) {
        return of(INCIDENT.formatted(submissionId));
    }

    public static Message statusOf(String submissionId) {
        return of("<p:getIncidentStatusRequest><p:submissionId>" + submissionId
                + "</p:submissionId></p:getIncidentStatusRequest>");
    }

    public static Message of(String body) {
        return new Message("", "", body);
    }

    public Message after(String newProlog) {
        return new Message(newProlog, header, body);
    }

    public Message under(String newHeader) {
        return new Message(prolog, newHeader, body);
    }

    /** Spoils the body; what is replaced must be there. */
    public Message with(String old, String other) {
        if (!body.contains(old)) {
            throw new IllegalArgumentException("The message does not hold " + old);
        }
        return new Message(prolog, header, body.replace(old, other));
    }

    @Override
    public String toString() {
        return """
                %s<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/" \
                xmlns:p="urn:jobmatch-helpdesk:partner:v1">\
                <s:Header>%s</s:Header><s:Body>%s</s:Body></s:Envelope>""".formatted(prolog, header, body);
    }
}
