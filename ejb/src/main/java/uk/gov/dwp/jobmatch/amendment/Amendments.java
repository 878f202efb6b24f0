package uk.gov.dwp.jobmatch.amendment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.answer.Rerouting;
import uk.gov.dwp.jobmatch.audit.AuditAction;
import uk.gov.dwp.jobmatch.audit.AuditTrail;
import uk.gov.dwp.jobmatch.directory.Role;
import uk.gov.dwp.jobmatch.directory.SignedIn;
import uk.gov.dwp.jobmatch.file.FilesRefused;
import uk.gov.dwp.jobmatch.incident.Incident;
import uk.gov.dwp.jobmatch.incident.IncidentDesk;
import uk.gov.dwp.jobmatch.incident.IncidentState;
import uk.gov.dwp.jobmatch.incident.NoSuchIncident;
import uk.gov.dwp.jobmatch.incident.NotPossibleNow;
import uk.gov.dwp.jobmatch.incident.Route;
import uk.gov.dwp.jobmatch.reception.FormRefused;
import uk.gov.dwp.jobmatch.reception.Receipt;
import uk.gov.dwp.jobmatch.reception.Register;
import uk.gov.dwp.jobmatch.reception.Submission;
import uk.gov.dwp.jobmatch.reception.SubmissionIdReused;
import uk.gov.dwp.jobmatch.reception.SubmissionUnderWay;
import uk.gov.dwp.jobmatch.reception.Submissions;

/** Lets a partner add to its own incidents and take them back: once each, however often it is sent. */
@Stateless
@RolesAllowed({Role.PARTNER_EMPLOYER_DIRECT, Role.PARTNER_JOBSEEKER_DIRECT, Role.PARTNER_UNIVERSAL_JOBMATCH})
public class Amendments {

    private static final String ADD = "addIncidentUpdate";
    private static final String WITHDRAW = "withdrawIncident";

    @Inject
    EntityManager entities;

    @Inject
    Submissions submissions;

    @Inject
    Rerouting rerouting;

    @Inject
    Withdrawals withdrawals;

    @Inject
    IncidentDesk desk;

    @Inject
    Additions additions;

    @Inject
    Register register;

    @Inject
    SignedIn signedIn;

    @Inject
    AuditTrail audit;

    /**
     * Adds words, files or a way to be reached. What was answered or closed comes back to the queue if there is something to read,
     * and whatever was closed does in any case: a customer who comes back is heard.
     *
     * @throws NoSuchIncident if the caller raised no such incident
     * @throws NotPossibleNow if it is withdrawn
     * @throws FormRefused if the form could not be accepted with the new details
     * @throws FilesRefused if the files cannot be taken
     * @throws SubmissionIdReused if the id was used for something else
     * @throws SubmissionUnderWay if the same is being done at this instant
     */
    public Receipt add(Update update, String submissionId) {
        Submission submission = submission(
                        submissionId, ADD, update.reference(), update.note(), update.email(), update.phone())
                .with(update.files());
        Optional<String> before = submissions.begin(submission);
        if (before.isPresent()) {
            return Receipt.again(repeated(submission, before.get(), update.reference()));
        }
        long id = own(update.reference());
        Optional<Route> old =
                update.isContact() ? rerouting.newContact(id, update.email(), update.phone()) : Optional.empty();
        Incident incident = desk.locked(id);
        additions.add(incident, update);
        Receipt receipt =
                register.receipt(incident).after(old.map(Receipt.Step::of).orElse(null));
        submissions.keep(submission, id, receipt.toJson());
        return receipt;
    }

    /**
     * Takes an incident back: nothing more is owed for it, and whoever works on it is told.
     *
     * @param reason shown in the timeline
     * @throws NoSuchIncident if the caller raised no such incident
     * @throws NotPossibleNow if it is closed or withdrawn already
     * @throws SubmissionIdReused if the id was used for something else
     * @throws SubmissionUnderWay if the same is being done at this instant
     */
    public void withdraw(String reference, String reason, String submissionId) {
        Submission submission = submission(submissionId, WITHDRAW, reference, reason);
        Optional<String> before = submissions.begin(submission);
        if (before.isPresent()) {
            repeated(submission, before.get(), reference);
            return;
        }
        long id = own(reference);
        withdrawals.withdraw(id, reason);
        submissions.keep(submission, id, IncidentState.WITHDRAWN.name());
    }

    private Submission submission(String id, String operation, @Nullable Object... content) {
        return Submission.of(signedIn.partner().code(), id, operation, content);
    }

    private String repeated(Submission submission, String answer, String reference) {
        audit.record(AuditAction.SUBMISSION_REPEATED, reference, submission.operation());
        return answer;
    }

    /** Its id only: it is read once it is locked. */
    private long own(String reference) {
        return entities.createQuery(
                        "select i.id from Incident i where i.reference = :reference and i.form.raisedBy = :partner",
                        Long.class)
                .setParameter("reference", reference)
                .setParameter("partner", signedIn.name())
                .getResultStream()
                .findFirst()
                .orElseThrow(NoSuchIncident::new);
    }
}
