package uk.gov.dwp.jobmatch.reception;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJBAccessException;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.gov.dwp.jobmatch.account.Accounts;
import uk.gov.dwp.jobmatch.attachment.AttachmentStore;
import uk.gov.dwp.jobmatch.attachment.Enclosures;
import uk.gov.dwp.jobmatch.audit.AuditAction;
import uk.gov.dwp.jobmatch.audit.AuditTrail;
import uk.gov.dwp.jobmatch.directory.Role;
import uk.gov.dwp.jobmatch.directory.SignedIn;
import uk.gov.dwp.jobmatch.file.FilesRefused;
import uk.gov.dwp.jobmatch.file.ReceivedFiles;
import uk.gov.dwp.jobmatch.incident.Incident;
import uk.gov.dwp.jobmatch.reception.RouteFinder.Found;
import uk.gov.dwp.jobmatch.routing.ContactUs;
import uk.gov.dwp.jobmatch.routing.Decision;
import uk.gov.dwp.jobmatch.safety.Origin;
import uk.gov.dwp.jobmatch.safety.SafetyDesk;

/** Accepts Contact Us forms: decides, stores and promises in one transaction, once per form however often it is sent. */
@Stateless
public class Reception {

    @Inject
    RouteFinder routes;

    @Inject
    Senders senders;

    @Inject
    Register register;

    @Inject
    Submissions submissions;

    @Inject
    Accounts accounts;

    @Inject
    AttachmentStore attachments;

    @Inject
    Enclosures enclosures;

    @Inject
    SafetyDesk safety;

    @Inject
    SignedIn signedIn;

    @Inject
    AuditTrail audit;

    /**
     * The route that a Jobcentre's form would take, or its refusals: shown before it is sent, and nothing is kept.
     *
     * @throws EJBAccessException if the form is not from the caller's own Jobcentre
     */
    @RolesAllowed(Role.ADVISER)
    public Found preview(ContactUs form) {
        senders.refuseForgery(form);
        return routes.find(form);
    }

    /**
     * Accepts a form from a Jobcentre.
     *
     * @throws FormRefused if it cannot be accepted as it stands
     * @throws EJBAccessException if the form is not from the caller's own Jobcentre
     */
    @RolesAllowed(Role.ADVISER)
    public Receipt raise(ContactUs form) {
        return raise(form, List.of());
    }

    /**
     * Accepts a form from a Jobcentre, with files.
     *
     * @param enclosed ids of the files that the caller holds for it
     * @throws FormRefused if it cannot be accepted as it stands
     * @throws EJBAccessException if the form is not from the caller's own Jobcentre
     */
    @RolesAllowed(Role.ADVISER)
    public Receipt raise(ContactUs form, List<UUID> enclosed) {
        senders.refuseForgery(form);
        Found found = routes.find(form);
        if (!found.decision().accepted()) {
            throw new FormRefused(found.decision().refusals());
        }
        Incident incident = register.draw(form, found);
        register.enter(incident, found);
        enclosures.enclose(incident, enclosed);
        return register.receipt(incident);
    }

    /**
     * Accepts a form without files from a partner's system, or gives the first answer again.
     *
     * @see #submit(ContactUs, ReceivedFiles, String)
     */
    @RolesAllowed({Role.PARTNER_EMPLOYER_DIRECT, Role.PARTNER_JOBSEEKER_DIRECT, Role.PARTNER_UNIVERSAL_JOBMATCH})
    public Receipt submit(ContactUs form, String submissionId) {
        return submit(form, ReceivedFiles.none(), submissionId);
    }

    /**
     * Accepts a form from a partner's system, or gives the first answer again where it was accepted under this id before.
     *
     * @param submissionId unique to the form within the partner
     * @throws FormRefused if it cannot be accepted as it stands
     * @throws FilesRefused if its files cannot
     * @throws SubmissionIdReused if the id was used for other content
     * @throws SubmissionUnderWay if the same form is being accepted at this instant
     * @throws EJBAccessException if the form claims another sender or channel than the partner's own
     */
    @RolesAllowed({Role.PARTNER_EMPLOYER_DIRECT, Role.PARTNER_JOBSEEKER_DIRECT, Role.PARTNER_UNIVERSAL_JOBMATCH})
    public Receipt submit(ContactUs form, ReceivedFiles files, String submissionId) {
        Submission submission =
                Submission.of(senders.partner(form).code(), submissionId, form).with(files);
        Found found = routes.find(form);
        if (!found.decision().accepted()) {
            return submissions
                    .firstAnswer(submission)
                    .map(this::again)
                    .orElseThrow(() -> refused(submission, found.decision()));
        }
        refuseBad(files, submission, found.decision());
        Incident incident = register.draw(form, found);
        Receipt receipt = register.receipt(incident);
        Optional<String> before = submissions.claim(submission, incident.id(), receipt.toJson());
        if (before.isPresent()) {
            return again(before.get());
        }
        register.enter(incident, found);
        attachments.keep(incident, files, signedIn.name());
        return receipt;
    }

    private Receipt again(String kept) {
        Receipt receipt = Receipt.again(kept);
        audit.record(AuditAction.INCIDENT_RAISED_AGAIN, receipt.reference(), null);
        return receipt;
    }

    private FormRefused refused(Submission submission, Decision decision) {
        alertAllTheSame(submission, decision);
        return new FormRefused(decision.refusals());
    }

    private void refuseBad(ReceivedFiles files, Submission submission, Decision decision) {
        try {
            files.accepted();
        } catch (FilesRefused refused) {
            alertAllTheSame(submission, decision);
            throw refused;
        }
    }

    /** A safety concern reaches the duty manager even if its form is never mended. */
    private void alertAllTheSame(Submission submission, Decision decision) {
        if (decision.alertsDutyManager()) {
            safety.raiseAllTheSame(Origin.refusedForm(submission.partner() + " " + submission.id()));
        }
    }
}
