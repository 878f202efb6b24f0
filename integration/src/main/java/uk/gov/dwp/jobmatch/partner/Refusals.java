package uk.gov.dwp.jobmatch.partner;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import uk.gov.dwp.jobmatch.callback.NoSuchCallback;
import uk.gov.dwp.jobmatch.contactcentre.CallRefused;
import uk.gov.dwp.jobmatch.contactcentre.MakesNoCalls;
import uk.gov.dwp.jobmatch.contactcentre.SiteNotYours;
import uk.gov.dwp.jobmatch.file.FilesRefused;
import uk.gov.dwp.jobmatch.file.ReceivedFiles;
import uk.gov.dwp.jobmatch.incident.ChangedByAnother;
import uk.gov.dwp.jobmatch.incident.NoSuchIncident;
import uk.gov.dwp.jobmatch.incident.NotPossibleNow;
import uk.gov.dwp.jobmatch.listing.NoSuchPage;
import uk.gov.dwp.jobmatch.reception.FormRefused;
import uk.gov.dwp.jobmatch.reception.SubmissionIdReused;
import uk.gov.dwp.jobmatch.reception.SubmissionUnderWay;
import uk.gov.dwp.jobmatch.routing.Language;
import uk.gov.dwp.jobmatch.routing.Refusal;
import uk.gov.dwp.jobmatch.soap.fault.FaultCode;
import uk.gov.dwp.jobmatch.soap.fault.FieldProblem;
import uk.gov.dwp.jobmatch.soap.fault.MessageRefused;
import uk.gov.dwp.jobmatch.status.StillChanging;
import uk.gov.dwp.jobmatch.status.WindowRefused;

/** What the helpdesk's refusals are called in the contract, the same for every operation. */
final class Refusals {

    /** What another caller under the same id, or a change under way, needs at most. */
    private static final Duration MOMENT = Duration.ofSeconds(2);

    private Refusals() {}

    /**
     * What the helpdesk answers.
     *
     * @throws MessageRefused where it refuses
     */
    static <T> T orRefused(Supplier<T> deed) {
        try {
            return deed.get();
        } catch (FormRefused refused) {
            throw new MessageRefused(FaultCode.FORM_REFUSED, problems(refused));
        } catch (FilesRefused refused) {
            throw new MessageRefused(FaultCode.ATTACHMENTS_REFUSED, problems(refused));
        } catch (SubmissionIdReused reused) {
            throw new MessageRefused(FaultCode.SUBMISSION_ID_REUSED);
        } catch (SubmissionUnderWay other) {
            throw new MessageRefused(FaultCode.BUSY, MOMENT);
        } catch (NoSuchIncident none) {
            throw new MessageRefused(FaultCode.NOT_FOUND);
        } catch (NotPossibleNow tooLate) {
            throw new MessageRefused(FaultCode.NOT_POSSIBLE_NOW);
        } catch (NoSuchCallback none) {
            throw new MessageRefused(FaultCode.NOT_FOUND);
        } catch (ChangedByAnother changed) {
            throw new MessageRefused(FaultCode.CALLBACK_CHANGED);
        } catch (CallRefused refused) {
            throw new MessageRefused(FaultCode.INVALID_REQUEST, List.of(problem(refused)));
        } catch (MakesNoCalls stranger) {
            throw new MessageRefused(FaultCode.NOT_YOUR_OPERATION);
        } catch (SiteNotYours stranger) {
            throw new MessageRefused(FaultCode.SITE_NOT_YOURS);
        } catch (NoSuchPage none) {
            throw new MessageRefused(FaultCode.PAGE_TOKEN_INVALID);
        } catch (WindowRefused refused) {
            throw new MessageRefused(code(refused));
        } catch (StillChanging soon) {
            throw new MessageRefused(FaultCode.BUSY, MOMENT);
        }
    }

    private static FaultCode code(WindowRefused refused) {
        return switch (refused.reason()) {
            case BACKWARDS -> FaultCode.RANGE_BACKWARDS;
            case TOO_WIDE -> FaultCode.RANGE_TOO_WIDE;
            case NOT_OVER -> FaultCode.RANGE_NOT_OVER;
        };
    }

    private static FieldProblem problem(CallRefused refused) {
        String code = refused.reason().name();
        return switch (refused.reason()) {
            case IN_THE_FUTURE ->
                new FieldProblem("attemptedAt", code, "The call is yet to be made. Check your clock.");
            case BEFORE_IT_WAS_OWED ->
                new FieldProblem("attemptedAt", code, "Nobody owed the call yet. Check time and time zone.");
            case IDENTITY_NOT_CHECKED ->
                new FieldProblem(
                        "identityChecked", code, "Nothing may be told before the customer's identity is checked.");
        };
    }

    private static List<FieldProblem> problems(FormRefused refused) {
        return refused.refusals().stream().map(Refusals::problem).toList();
    }

    private static List<FieldProblem> problems(FilesRefused refused) {
        return refused.problems().stream().map(Refusals::problem).toList();
    }

    private static FieldProblem problem(ReceivedFiles.Problem problem) {
        String path = "incident/attachments";
        return new FieldProblem(
                problem.position() == 0 ? path : path + "/attachment[" + problem.position() + "]/content",
                problem.refusal().name(),
                problem.refusal().words(Language.EN));
    }

    private static FieldProblem problem(Refusal refusal) {
        return new FieldProblem(
                "incident/" + refusal.field().replace('.', '/'), refusal.name(), refusal.words(Language.EN));
    }
}
