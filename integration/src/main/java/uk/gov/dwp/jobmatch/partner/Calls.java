package uk.gov.dwp.jobmatch.partner;

import jakarta.enterprise.context.Dependent;
import uk.gov.dwp.jobmatch.partner.v1.ListCallbacksRequest;
import uk.gov.dwp.jobmatch.partner.v1.ListCallbacksResponse;
import uk.gov.dwp.jobmatch.partner.v1.RecordCallbackOutcomeRequest;
import uk.gov.dwp.jobmatch.partner.v1.RecordCallbackOutcomeResponse;
import uk.gov.dwp.jobmatch.soap.fault.FaultCode;
import uk.gov.dwp.jobmatch.soap.fault.MessageRefused;

/** Tells partners which calls their group owes, and hears what came of them. */
@Dependent
final class Calls {

    @SuppressWarnings("DoNotCallSuggester") // until it is there
    ListCallbacksResponse list(ListCallbacksRequest request) {
        throw new MessageRefused(FaultCode.NOT_AVAILABLE);
    }

    @SuppressWarnings("DoNotCallSuggester") // until it is there
    RecordCallbackOutcomeResponse record(RecordCallbackOutcomeRequest request) {
        throw new MessageRefused(FaultCode.NOT_AVAILABLE);
    }
}
