package uk.gov.dwp.jobmatch.partner;

import jakarta.enterprise.context.Dependent;
import java.time.Instant;
import uk.gov.dwp.jobmatch.partner.v1.ResponseHeader;
import uk.gov.dwp.jobmatch.soap.Correlation;

/** What stands over every answer: the id to quote on the telephone, and our time. */
@Dependent
final class Heading {

    /** The header of the answer to the call that this thread serves. */
    ResponseHeader now() {
        ResponseHeader header = new ResponseHeader();
        header.setCorrelationId(correlationId());
        header.setServerTime(Instant.now());
        return header;
    }

    String correlationId() {
        return Correlation.ofThisCall();
    }
}
