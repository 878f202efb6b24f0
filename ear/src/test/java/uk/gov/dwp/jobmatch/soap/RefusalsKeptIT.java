package uk.gov.dwp.jobmatch.soap;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.gov.dwp.jobmatch.whole.Records;

/** Whatever a partner has to mend is written down by the time that it is told, and every message is counted soon after. */
class RefusalsKeptIT {

    private final Records records = Caller.HELPDESK.records();
    private final String id = UUID.randomUUID().toString();
    private final long before = Long.parseLong(records.row("select coalesce(max(id), 0) from partner_refusal"));

    @Test
    void a_refused_form_is_written_down_under_its_senders_id() {
        Caller.telford()
                .send(Message.incident(id).with("01632 960 001", "0906 123 4567"))
                .isRefusal(500, "FORM_REFUSED");

        assertEquals(List.of("ed-telford submitIncident FORM_REFUSED " + id), written());
    }

    @Test
    void a_form_that_breaks_the_contract_is_written_down_by_its_operation() {
        Caller.telford()
                .send(Message.incident(id).with("VACANCY", ""))
                .isRefusalOf("incident/category", "WRONG_FORMAT");

        assertEquals(List.of("ed-telford submitIncident INVALID_REQUEST -"), written());
    }

    @Test
    void what_cannot_be_read_is_written_down_by_its_sender() {
        Caller.telford().send("<broken").isRefusal(500, "MALFORMED_XML");
        Caller.telford()
                .header("Content-Type", "text/plain")
                .send(Message.ping())
                .isRefusal(415, "UNSUPPORTED_MEDIA_TYPE");
        Caller.as("serco-jd").send(Message.ping()).isRefusal(403, "NOT_YOUR_ENDPOINT");

        assertEquals(
                List.of(
                        "ed-telford - MALFORMED_XML -",
                        "ed-telford - UNSUPPORTED_MEDIA_TYPE -",
                        "serco-jd - NOT_YOUR_ENDPOINT -"),
                written());
    }

    @Test
    void a_stranger_leaves_no_row() {
        Caller.with("ed-telford", "wrong").send(Message.incident()).isRefusal(401, "NOT_AUTHENTICATED");
        Caller.as("helpdesk").send(Message.incident()).isRefusal(401, "NOT_AUTHENTICATED");

        assertEquals(List.of(), written());
    }

    @Test
    void a_refusal_that_cannot_be_written_down_is_not_told() {
        records.change("alter table partner_refusal rename to partner_refusal_away");
        try {
            Caller.telford().send(Message.statusOf(id)).isFault(500, "soap:Server", "BUSY");
        } finally {
            records.change("alter table partner_refusal_away rename to partner_refusal");
        }
        Caller.telford().send(Message.statusOf(id)).isRefusal(500, "NOT_FOUND");

        assertEquals(List.of("ed-telford getIncidentStatus NOT_FOUND -"), written());
    }

    @Test
    void every_message_is_counted_once() {
        String answered = count("ed-dundee", "ping", "ANSWERED", "-");
        String refused = count("ed-dundee", "getIncidentStatus", "REFUSED", "NOT_FOUND");
        String strangers = count("-", "-", "REFUSED", "NOT_AUTHENTICATED");

        Caller.as("ed-dundee").send(Message.ping());
        Caller.as("ed-dundee").send(Message.ping());
        Caller.as("ed-dundee").ask("GET");
        Caller.as("ed-dundee").send(Message.statusOf(id));
        Caller.with("ed-dundee", "wrong").send(Message.ping());

        await().untilAsserted(() -> assertEquals(
                List.of(plus(answered, 2), plus(refused, 1), plus(strangers, 1)),
                List.of(
                        count("ed-dundee", "ping", "ANSWERED", "-"),
                        count("ed-dundee", "getIncidentStatus", "REFUSED", "NOT_FOUND"),
                        count("-", "-", "REFUSED", "NOT_AUTHENTICATED"))));
    }

    private static String plus(String count, int more) {
        return String.valueOf(Long.parseLong(count) + more);
    }

    private String count(String partner, String operation, String outcome, String code) {
        return records.row("""
                select coalesce(sum(messages), 0) from partner_traffic
                where (coalesce(partner, '-'), coalesce(operation, '-'), outcome, coalesce(code, '-')) = (?, ?, ?, ?)
                """, partner, operation, outcome, code);
    }

    private List<String> written() {
        return records.rows(
                "select partner, operation, code, submission_id from partner_refusal where id > ? order by id", before);
    }
}
