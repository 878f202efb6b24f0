package uk.gov.dwp.jobmatch.amendment;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.audit.AuditAction;
import uk.gov.dwp.jobmatch.audit.AuditTrail;
import uk.gov.dwp.jobmatch.callback.CallbacksTakenBack;
import uk.gov.dwp.jobmatch.callback.CallbacksTakenBack.Pending;
import uk.gov.dwp.jobmatch.delivery.UnsentMail;
import uk.gov.dwp.jobmatch.directory.SignedIn;
import uk.gov.dwp.jobmatch.incident.Entry;
import uk.gov.dwp.jobmatch.incident.Incident;
import uk.gov.dwp.jobmatch.incident.IncidentDesk;
import uk.gov.dwp.jobmatch.incident.IncidentState;
import uk.gov.dwp.jobmatch.incident.NotPossibleNow;
import uk.gov.dwp.jobmatch.incident.Timeline;
import uk.gov.dwp.jobmatch.raisertask.RaiserTasks;

/** Takes an incident back, for whoever raised it or for the customer it is about: no answer, call or task is owed any more. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class Withdrawals {

    @Inject
    CallbacksTakenBack calls;

    @Inject
    UnsentMail mails;

    @Inject
    IncidentDesk desk;

    @Inject
    RaiserTasks tasks;

    @Inject
    SignedIn signedIn;

    @Inject
    Timeline timeline;

    @Inject
    AuditTrail audit;

    @Inject
    InstantSource clock;

    /**
     * Takes back an incident that the transaction has not locked yet; whoever works on it is told.
     *
     * @param reason shown in the timeline; null for none
     * @throws NotPossibleNow if it is closed or withdrawn already
     */
    public void withdraw(long id, @Nullable String reason) {
        Optional<Pending> call = calls.pending(id);
        Incident incident = desk.locked(id);
        incident.withdraw(signedIn.name(), clock.instant());
        call.ifPresent(pending -> calls.takeBack(pending.own(), signedIn.name()));
        mails.stopAll(id, IncidentState.WITHDRAWN.name());
        tasks.dropAll(incident);
        timeline.write(id, Entry.Kind.WITHDRAWN, reason);
        audit.record(AuditAction.INCIDENT_WITHDRAWN, incident.reference(), null);
    }
}
