package uk.gov.dwp.jobmatch.soap;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import javax.xml.namespace.QName;
import org.apache.cxf.binding.soap.Soap11;
import org.apache.cxf.binding.soap.SoapFault;
import org.apache.cxf.binding.soap.SoapVersion;
import org.apache.cxf.interceptor.Fault;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;
import org.apache.cxf.transport.http.AbstractHTTPDestination;
import uk.gov.dwp.jobmatch.soap.fault.FaultCode;
import uk.gov.dwp.jobmatch.soap.fault.FaultLog;
import uk.gov.dwp.jobmatch.soap.fault.MessageRefused;
import uk.gov.dwp.jobmatch.soap.fault.SpokenContract;

/** Replaces whatever CXF was about to answer by a fault of our own words, with a code and a correlation id. */
final class FaultShaper extends AbstractPhaseInterceptor<Message> {
    private final Logbook logbook;

    FaultShaper(Logbook logbook) {
        super(Phase.SETUP);
        this.logbook = logbook;
    }

    @Override
    public void handleMessage(Message answer) {
        Fault fault = (Fault) answer.getContent(Exception.class);
        HttpServletRequest request = request(answer.getExchange().getInMessage());
        Passage.of(request).asksFor(answer.getExchange().getBindingOperationInfo());
        FaultReading reading = new FaultReading(fault, answer.getExchange());
        MessageRefused refusal = writtenDown(reading.refusal(), request);
        tell(reading, refusal.code(), request);
        answer.setContent(Exception.class, shaped(refusal, request));
    }

    private MessageRefused writtenDown(MessageRefused refusal, HttpServletRequest request) {
        FaultCode told = logbook.fault(refusal.code(), request);
        return told == refusal.code() ? refusal : new MessageRefused(told);
    }

    private static HttpServletRequest request(Message message) {
        return (HttpServletRequest) Objects.requireNonNull(message.get(AbstractHTTPDestination.HTTP_REQUEST));
    }

    private static void tell(FaultReading reading, FaultCode code, HttpServletRequest request) {
        FaultLog log = new FaultLog(Correlation.of(request), request.getUserPrincipal());
        if (code.senderCanMend() || reading.isMeant()) {
            log.refused(code);
        } else {
            log.failed(reading.fault());
        }
    }

    private static SoapFault shaped(MessageRefused refusal, HttpServletRequest request) {
        FaultCode code = refusal.code();
        SoapFault shaped = new SoapFault(code.words(), faultCode(code));
        shaped.setDetail(new FaultDetail(SpokenContract.of(request), refusal, Correlation.of(request)).element());
        shaped.setStatusCode(
                code == FaultCode.TOO_LARGE
                        ? HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE
                        : HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
        return shaped;
    }

    private static QName faultCode(FaultCode code) {
        SoapVersion soap = Soap11.getInstance();
        return switch (code) {
            case WRONG_SOAP_VERSION -> soap.getVersionMismatch();
            case HEADER_NOT_UNDERSTOOD -> soap.getMustUnderstand();
            default -> code.senderCanMend() ? soap.getSender() : soap.getReceiver();
        };
    }
}
