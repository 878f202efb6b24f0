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

    @Test
    void an_operation_that_is_not_in_the_contract_is_unknown() {
        Caller.telford().send(Message.of("<p:dropTables/>")).isRefusal(500, "UNKNOWN_OPERATION");
    }
}
