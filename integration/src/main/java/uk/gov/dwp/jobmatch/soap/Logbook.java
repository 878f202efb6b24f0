package uk.gov.dwp.jobmatch.soap;

import jakarta.ejb.EJBException;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.soap.door.DoorRefusal;
import uk.gov.dwp.jobmatch.soap.fault.FaultCode;
import uk.gov.dwp.jobmatch.traffic.MessageCounter;
import uk.gov.dwp.jobmatch.traffic.MessageLedger;
import uk.gov.dwp.jobmatch.traffic.MessageOutcome;
import uk.gov.dwp.jobmatch.traffic.Refusal;

/** Has every message counted, and each one that a partner must mend written down before the partner hears of it. */
@Dependent
public class Logbook {
    private final MessageLedger ledger;
    private final MessageCounter counter;

    @Inject
    Logbook(MessageLedger ledger, MessageCounter counter) {
        this.ledger = ledger;
        this.counter = counter;
    }

    /**
     * A message is about to be answered with this fault.
     *
     * @return the fault to answer: where a refusal cannot be written down now, the sender is asked to come back
     */
    FaultCode fault(FaultCode code, HttpServletRequest request) {
        FaultCode told = isWrittenDown(code, request) ? code : FaultCode.BUSY;
        Passage.of(request).endsWith(told);
        return told;
    }

    /** What passes by itself, such as a flood, is counted only: it must not become a flood of rows. */
    private boolean isWrittenDown(FaultCode code, HttpServletRequest request) {
        String partner = partner(request);
        if (partner == null || !code.senderCanMend() || !code.retryAfter().isZero()) {
            return true;
        }
        Passage passage = Passage.of(request);
        try {
            ledger.refused(new Refusal(partner, passage.operation(), code.name(), passage.submissionId()));
            return true;
        } catch (EJBException notNow) {
            return false;
        }
    }

    /** A message's way has ended. */
    void ended(HttpServletRequest request) {
        Passage passage = Passage.of(request);
        if (passage.isToBeCounted()) {
            counter.count(
                    partner(request),
                    passage.operation(),
                    passage.fault().map(Logbook::outcome).orElse(MessageOutcome.ANSWERED),
                    passage.fault().map(FaultCode::name).orElse(null));
        }
    }

    /** To call less often is for the sender, though SOAP has such a fault as the server's. */
    private static MessageOutcome outcome(FaultCode code) {
        return code.senderCanMend() || code == FaultCode.TOO_MANY_CALLS
                ? MessageOutcome.REFUSED
                : MessageOutcome.FAILED;
    }

    /** Null where nobody has proved to be one. */
    private static @Nullable String partner(HttpServletRequest request) {
        return request.getUserPrincipal() == null
                ? DoorRefusal.of(request).map(DoorRefusal::partner).orElse(null)
                : request.getUserPrincipal().getName();
    }
}
