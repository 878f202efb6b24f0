package uk.gov.dwp.jobmatch.contactcentre;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import uk.gov.dwp.jobmatch.answer.Rerouting;
import uk.gov.dwp.jobmatch.audit.AuditAction;
import uk.gov.dwp.jobmatch.audit.AuditTrail;
import uk.gov.dwp.jobmatch.callback.Attempts;
import uk.gov.dwp.jobmatch.callback.Callback;
import uk.gov.dwp.jobmatch.callback.Maker;
import uk.gov.dwp.jobmatch.callback.NoSuchCallback;
import uk.gov.dwp.jobmatch.callback.OwedCalls;
import uk.gov.dwp.jobmatch.callback.RestrictedCalls;
import uk.gov.dwp.jobmatch.contactcentre.ReportedCall.NewContact;
import uk.gov.dwp.jobmatch.directory.Role;
import uk.gov.dwp.jobmatch.directory.SignedIn;
import uk.gov.dwp.jobmatch.incident.ChangedByAnother;
import uk.gov.dwp.jobmatch.incident.Incident;
import uk.gov.dwp.jobmatch.reception.FormRefused;
import uk.gov.dwp.jobmatch.reception.Submission;
import uk.gov.dwp.jobmatch.reception.SubmissionIdReused;
import uk.gov.dwp.jobmatch.reception.SubmissionUnderWay;
import uk.gov.dwp.jobmatch.reception.Submissions;

/** Hears from a contact centre's system what came of a call, once however often it is reported. */
@Stateless
@RolesAllowed({Role.PARTNER_EMPLOYER_DIRECT, Role.PARTNER_JOBSEEKER_DIRECT, Role.PARTNER_UNIVERSAL_JOBMATCH})
public class ReportDesk {

    /** What is forgiven where a contact centre's clock and ours disagree. */
    static final Duration CLOCKS_DIFFER = Duration.ofMinutes(1);

    @Inject
    EntityManager entities;

    @Inject
    OwnCalls own;

    @Inject
    Submissions submissions;

    @Inject
    Attempts attempts;

    @Inject
    Rerouting rerouting;

    @Inject
    OwedCalls owed;

    @Inject
    SignedIn signedIn;

    @Inject
    AuditTrail audit;

    @Inject
    InstantSource clock;

    /**
     * Writes down a call that a partner's agent made.
     *
     * @throws NoSuchCallback if the caller's groups have no such callback
     * @throws ChangedByAnother if it is not as the caller saw it: somebody was first, or it is not to be made now
     * @throws CallRefused if it cannot have been so
     * @throws FormRefused if the customer cannot be reached by the new details
     * @throws MakesNoCalls if the caller is no contact centre
     * @throws SubmissionIdReused if the id was used for something else
     * @throws SubmissionUnderWay if the same is being recorded at this instant
     */
    public CallRecorded record(String submissionId, ReportedCall call) {
        Set<String> groups = own.groups(null);
        Submission submission = call.under(submissionId, signedIn.name());
        Optional<String> before = submissions.begin(submission);
        if (before.isPresent()) {
            audit.record(AuditAction.CALLBACK_ATTEMPTED_AGAIN, call.callback(), null);
            return CallRecorded.again(before.get());
        }
        Callback callback = asSeen(call, groups);
        attempts.keep(callback, call.report(), new Maker(call.madeBy(), signedIn.name(), madeAt(call, callback)));
        Incident incident = entities.find(Incident.class, callback.incident());
        follow(call.newContact(), callback, incident);
        CallRecorded recorded = new CallRecorded(false, callback.state(), incident.state());
        submissions.keep(submission, incident.id(), recorded.kept());
        return recorded;
    }

    /** The route is worked out again (domain.md X6), and a call that goes on goes on with the new number. */
    private void follow(NewContact news, Callback callback, Incident incident) {
        if (news.isNone()) {
            return;
        }
        rerouting.newContact(incident.id(), news.email(), news.phone());
        if (callback.state().isOpen()) {
            owed.redial(callback, incident, signedIn.name());
        }
    }

    private Callback asSeen(ReportedCall call, Set<String> groups) {
        Callback callback = find(call.callback(), groups).orElseThrow(() -> unknown(call.callback()));
        if (callback.version() != call.version() || !callback.state().isTakeable()) {
            throw callback.changedByAnother();
        }
        return callback;
    }

    /** One question whether it is another's or nobody's: neither the answer nor its time tells the two apart. */
    private Optional<Callback> find(String reference, Set<String> groups) {
        return entities.createQuery(
                        "select c from Callback c where c.id = :id and c.ownerGroup in :groups and "
                                + RestrictedCalls.UNRESTRICTED,
                        Callback.class)
                .setParameter("id", Callback.idIn(reference).orElse(-1L))
                .setParameter("groups", groups)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    private NoSuchCallback unknown(String reference) {
        boolean isOne = Callback.idIn(reference).isPresent();
        audit.refused(AuditAction.CALLBACK_ATTEMPTED, isOne ? reference : null, null);
        return new NoSuchCallback();
    }

    private Instant madeAt(ReportedCall call, Callback callback) {
        Instant now = clock.instant();
        Instant made = call.attemptedAt();
        if (made.isAfter(now.plus(CLOCKS_DIFFER))) {
            throw new CallRefused(CallRefused.Reason.IN_THE_FUTURE);
        }
        if (made.isBefore(callback.owedAt().minus(CLOCKS_DIFFER))) {
            throw new CallRefused(CallRefused.Reason.BEFORE_IT_WAS_OWED);
        }
        if (call.report().outcome().isSpoken() && !call.report().identityChecked()) {
            throw new CallRefused(CallRefused.Reason.IDENTITY_NOT_CHECKED);
        }
        Instant notLater = made.isAfter(now) ? now : made;
        return notLater.isBefore(callback.owedAt()) ? callback.owedAt() : notLater;
    }
}
