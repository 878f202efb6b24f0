package uk.gov.dwp.jobmatch.soap.fault;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;

/** A SOAP 1.1 fault written by hand, for refusals that never reach CXF; made of our own words only, so nothing to escape. */
public record FaultMessage(SpokenContract contract, FaultCode code, Duration retryAfter, String correlationId) {

    public FaultMessage(SpokenContract contract, FaultCode code, String correlationId) {
        this(contract, code, code.retryAfter(), correlationId);
    }

    public void send(HttpServletResponse response, int status) throws IOException {
        response.setStatus(status);
        if (!retryAfter.isZero()) {
            response.setHeader("Retry-After", Long.toString(retryAfter.toSeconds()));
        }
        response.setContentType("text/xml;charset=utf-8");
        response.getWriter().write(text());
    }

    public String text() {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Body><soap:Fault>\
                <faultcode>soap:%s</faultcode><faultstring>%s</faultstring><detail>\
                <serviceFault xmlns="%s"><code>%s</code><message>%s</message>\
                <retryable>%s</retryable><retryAfterSeconds>%d</retryAfterSeconds>\
                <correlationId>%s</correlationId><fieldErrors/></serviceFault>\
                </detail></soap:Fault></soap:Body></soap:Envelope>
                """.formatted(
                        code.senderCanMend() ? "Client" : "Server",
                        code.words(),
                        contract.namespace(),
                        code,
                        code.words(),
                        !retryAfter.isZero(),
                        retryAfter.toSeconds(),
                        correlationId);
    }
}
