package uk.gov.dwp.jobmatch.partner;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.xml.bind.JAXB;
import jakarta.xml.bind.JAXBElement;
import java.io.StringWriter;
import java.time.Instant;
import javax.xml.namespace.QName;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.gov.dwp.jobmatch.incident.IncidentState;
import uk.gov.dwp.jobmatch.partner.v1.ResponseHeader;
import uk.gov.dwp.jobmatch.partner.v1.SubmitIncidentResponse;
import uk.gov.dwp.jobmatch.reception.Receipt;
import uk.gov.dwp.jobmatch.routing.Explanation;
import uk.gov.dwp.jobmatch.routing.Priority;
import uk.gov.dwp.jobmatch.routing.ReplyChannel;

class AnswersTest {

    private static final Instant NOW = Instant.parse("2026-11-24T18:00:00Z");

    @Test
    void a_receipt_follows_the_contract_and_says_why() throws Exception {
        String answer = answer(receipt("t***@dwp.gov.uk", "TEAM_LEADER_TELFORD"));

        Contract.validate(answer, "submitIncidentResponse");
        assertTrue(answer.contains("<rule>E2</rule><explanation>Because.</explanation>"), answer);
        assertTrue(answer.contains("<callbackOwner>TEAM_LEADER_TELFORD</callbackOwner>"), answer);
        assertTrue(answer.contains("<replyToMasked>t***@dwp.gov.uk</replyToMasked>"), answer);
    }

    @Test
    void where_nobody_writes_and_nobody_calls_nothing_is_said_of_either() throws Exception {
        String answer = answer(receipt(null, null));

        Contract.validate(answer, "submitIncidentResponse");
        assertFalse(answer.contains("replyToMasked") || answer.contains("callbackOwner"), answer);
    }

    private static Receipt receipt(@Nullable String replyTo, @Nullable String callbackOwner) {
        return new Receipt(
                "UJ-2026-0000123",
                false,
                NOW,
                IncidentState.NEW,
                Priority.STANDARD,
                NOW,
                ReplyChannel.EMAIL_AND_CALL,
                replyTo,
                callbackOwner,
                "E2",
                new Explanation("Because.", "Achos."),
                null);
    }

    private static String answer(Receipt receipt) {
        SubmitIncidentResponse response = new SubmitIncidentResponse();
        response.setHeader(new ResponseHeader());
        response.getHeader().setCorrelationId("id");
        response.getHeader().setServerTime(NOW);
        response.setReceipt(Answers.receipt(receipt));
        StringWriter xml = new StringWriter();
        JAXB.marshal(
                new JAXBElement<>(
                        new QName(Contract.NAMESPACE, "submitIncidentResponse"),
                        SubmitIncidentResponse.class,
                        response),
                xml);
        return xml.toString().replaceAll(">\\s+<", "><");
    }
}
