package uk.gov.dwp.jobmatch.partner;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Locale;
import uk.gov.dwp.jobmatch.directory.SignedIn;
import uk.gov.dwp.jobmatch.partner.v1.PingRequest;
import uk.gov.dwp.jobmatch.partner.v1.PingResponse;

/** Tells partners that they were heard, and as whom. */
@Dependent
final class Greeting {
    private final SignedIn signedIn;
    private final Heading heading;

    @Inject
    Greeting(SignedIn signedIn, Heading heading) {
        this.signedIn = signedIn;
        this.heading = heading;
    }

    PingResponse ping(PingRequest request) {
        PingResponse response = new PingResponse();
        response.setHeader(heading.now());
        response.setEcho(request.getEcho());
        response.setContractVersion("1");
        response.setPartnerCode(signedIn.name().toUpperCase(Locale.ROOT).replace('-', '_'));
        return response;
    }
}
