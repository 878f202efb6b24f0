package uk.gov.dwp.jobmatch.partner;

import jakarta.enterprise.context.Dependent;
import uk.gov.dwp.jobmatch.partner.v1.AddIncidentUpdateRequest;
import uk.gov.dwp.jobmatch.partner.v1.AddIncidentUpdateResponse;
import uk.gov.dwp.jobmatch.partner.v1.WithdrawIncidentRequest;
import uk.gov.dwp.jobmatch.partner.v1.WithdrawIncidentResponse;
import uk.gov.dwp.jobmatch.soap.fault.FaultCode;
import uk.gov.dwp.jobmatch.soap.fault.MessageRefused;

/** Lets partners add to their incidents and take them back. */
@Dependent
final class Changes {

    @SuppressWarnings("DoNotCallSuggester") // until it is there
    AddIncidentUpdateResponse add(AddIncidentUpdateRequest request) {
        throw new MessageRefused(FaultCode.NOT_AVAILABLE);
    }

    @SuppressWarnings("DoNotCallSuggester") // until it is there
    WithdrawIncidentResponse withdraw(WithdrawIncidentRequest request) {
        throw new MessageRefused(FaultCode.NOT_AVAILABLE);
    }
}
