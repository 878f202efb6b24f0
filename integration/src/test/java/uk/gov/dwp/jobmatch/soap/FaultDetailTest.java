package uk.gov.dwp.jobmatch.soap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.apache.cxf.staxutils.StaxUtils;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import uk.gov.dwp.jobmatch.partner.Contract;
import uk.gov.dwp.jobmatch.soap.fault.FaultCode;
import uk.gov.dwp.jobmatch.soap.fault.FaultMessage;
import uk.gov.dwp.jobmatch.soap.fault.FieldProblem;
import uk.gov.dwp.jobmatch.soap.fault.MessageRefused;
import uk.gov.dwp.jobmatch.soap.fault.SpokenContract;

class FaultDetailTest {

    private static final List<FieldProblem> PROBLEMS =
            List.of(new FieldProblem("incident/customer/phone", "TOO_LONG", "Longer than the contract allows."));

    static Stream<Arguments> faults() {
        return Stream.of(SpokenContract.values())
                .flatMap(contract -> Stream.of(FaultCode.values()).map(code -> Arguments.of(contract, code)));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void every_fault_follows_the_contract(SpokenContract contract, FaultCode code) throws Exception {
        String detail =
                StaxUtils.toString(new FaultDetail(contract, new MessageRefused(code, PROBLEMS), "id").element());

        Contract.validate(contract, detail, "serviceFault");
    }

    @ParameterizedTest
    @MethodSource("faults")
    void a_fault_written_without_cxf_follows_it_too(SpokenContract contract, FaultCode code) throws Exception {
        Contract.validate(contract, new FaultMessage(contract, code, "id").text(), "serviceFault");
    }

    @ParameterizedTest
    @MethodSource("faults")
    void both_say_the_same(SpokenContract contract, FaultCode code) throws Exception {
        String detail = StaxUtils.toString(new FaultDetail(contract, new MessageRefused(code), "id").element());
        String byHand = new FaultMessage(contract, code, "id").text();

        String inner = detail.replaceAll("(?s).*(<code>.*</correlationId>).*", "$1");
        assertTrue(byHand.contains(inner), byHand);
    }

    @ParameterizedTest
    @EnumSource
    void what_the_sender_cannot_mend_is_worth_trying_again_and_nothing_else(FaultCode code) {
        boolean again = !code.retryAfter().isZero();

        assertEquals(!code.senderCanMend(), again);
    }
}
