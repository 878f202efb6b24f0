package uk.gov.dwp.jobmatch.soap;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing but the contract's operations and the contract itself can be asked for. */
class ContractIT {

    @ParameterizedTest
    @ValueSource(strings = {"?xsd=1", "?wsdl=../x.wsdl", "?wsdl&xsd=x", "?singleWsdl", ""})
    void nothing_else_can_be_asked_for(String question) {
        Caller.nobody().at("employer-direct/v1" + question).ask("GET").isRefusal(405, "METHOD_NOT_ALLOWED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "OPTIONS", "PATCH"})
    void no_other_method_is_understood(String method) {
        Answer answer = Caller.telford().ask(method);

        answer.isRefusal(405, "METHOD_NOT_ALLOWED");
        assertEquals(List.of("GET, POST"), answer.headers().allValues("Allow"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p:submitIncidentBatchRequest><p:header><p:submissionId>batch-0001</p:submissionId>"
                        + "<p:sentAt>2026-07-01T10:00:00Z</p:sentAt></p:header><p:items><p:item>"
                        + "<p:submissionId>item-0001</p:submissionId><p:incident><p:category>OTHER</p:category>"
                        + "<p:customer><p:customerType>UNKNOWN</p:customerType></p:customer><p:summary>S</p:summary>"
                        + "<p:detail>D</p:detail><p:callRequired>false</p:callRequired>"
                        + "<p:staffSafetyConcern>false</p:staffSafetyConcern></p:incident></p:item></p:items>"
                        + "</p:submitIncidentBatchRequest>",
                "<p:withdrawIncidentRequest><p:header><p:submissionId>withdraw-1</p:submissionId>"
                        + "<p:sentAt>2026-07-01T10:00:00Z</p:sentAt></p:header>"
                        + "<p:incidentRef>UJ-2026-0000001</p:incidentRef><p:reason>R</p:reason>"
                        + "</p:withdrawIncidentRequest>",
                "<p:addIncidentUpdateRequest><p:header><p:submissionId>update-01</p:submissionId>"
                        + "<p:sentAt>2026-07-01T10:00:00Z</p:sentAt></p:header>"
                        + "<p:incidentRef>UJ-2026-0000001</p:incidentRef></p:addIncidentUpdateRequest>"
            })
    void what_is_not_there_yet_says_so(String request) {
        Caller.telford().send(Message.of(request)).isFault(500, "soap:Server", "NOT_AVAILABLE");
    }

    @Test
    void an_operation_that_is_not_in_the_contract_is_unknown() {
        Caller.telford().send(Message.of("<p:dropTables/>")).isRefusal(500, "UNKNOWN_OPERATION");
    }
}
