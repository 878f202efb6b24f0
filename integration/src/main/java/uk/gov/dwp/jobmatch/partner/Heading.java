package uk.gov.dwp.jobmatch.partner;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.InstantSource;
import uk.gov.dwp.jobmatch.partner.v1.ResponseHeader;
import uk.gov.dwp.jobmatch.soap.Correlation;

/** What stands over every answer: the id to quote on the telephone, and our time. */
@Dependent
final class Heading {
    private final InstantSource clock;

    @Inject
    Heading(InstantSource clock) {
        this.clock = clock;
    }

    /** The header of the answer to the call that this thread serves. */
    ResponseHeader now() {
        ResponseHeader header = new ResponseHeader();
        header.setCorrelationId(correlationId());
        header.setServerTime(clock.instant());
        return header;
    }

    String correlationId() {
        return Correlation.ofThisCall();
    }
}
