package uk.gov.dwp.jobmatch.partner;

import jakarta.enterprise.context.Dependent;
import jakarta.servlet.ServletRequest;
import jakarta.xml.ws.WebServiceContext;
import jakarta.xml.ws.handler.MessageContext;
import java.time.Instant;
import java.util.Objects;
import org.apache.cxf.jaxws.context.WebServiceContextImpl;
import uk.gov.dwp.jobmatch.partner.v1.ResponseHeader;
import uk.gov.dwp.jobmatch.soap.Correlation;

/** What stands over every answer: the id to quote on the telephone, and our time. */
@Dependent
final class Heading {
    private final WebServiceContext call = new WebServiceContextImpl();

    /** The header of the answer to the call that this thread serves. */
    ResponseHeader now() {
        ResponseHeader header = new ResponseHeader();
        header.setCorrelationId(correlationId());
        header.setServerTime(Instant.now());
        return header;
    }

    String correlationId() {
        return Correlation.of(
                (ServletRequest) Objects.requireNonNull(call.getMessageContext().get(MessageContext.SERVLET_REQUEST)));
    }
}
