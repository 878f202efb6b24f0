package uk.gov.dwp.jobmatch.partner;

import jakarta.ejb.EJBException;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.directory.SignedIn;
import uk.gov.dwp.jobmatch.partner.v1.BatchItem;
import uk.gov.dwp.jobmatch.partner.v1.BatchResult;
import uk.gov.dwp.jobmatch.partner.v1.BatchResultList;
import uk.gov.dwp.jobmatch.partner.v1.SubmitIncidentBatchRequest;
import uk.gov.dwp.jobmatch.partner.v1.SubmitIncidentBatchResponse;
import uk.gov.dwp.jobmatch.reception.BatchAnswer;
import uk.gov.dwp.jobmatch.reception.BatchReception;
import uk.gov.dwp.jobmatch.routing.ContactUs;
import uk.gov.dwp.jobmatch.soap.fault.FaultCode;
import uk.gov.dwp.jobmatch.soap.fault.MessageRefused;
import uk.gov.dwp.jobmatch.traffic.MessageLedger;
import uk.gov.dwp.jobmatch.traffic.Refusal;

/**
 * Takes many forms in one message: each item is a submission under its own id, with its own result in its own place.
 *
 * <p>The id in the header of a batch is none of these. It names the message and is no key: an answer that told one item to
 * come again later must not be given again when it does.
 */
@Dependent
final class Batches {
    private final BatchReception reception;
    private final IncomingForms forms;
    private final MessageLedger ledger;
    private final SignedIn signedIn;
    private final Heading heading;

    @Inject
    Batches(BatchReception reception, IncomingForms forms, MessageLedger ledger, SignedIn signedIn, Heading heading) {
        this.reception = reception;
        this.forms = forms;
        this.ledger = ledger;
        this.signedIn = signedIn;
        this.heading = heading;
    }

    /** An item as far as it could be read. */
    private record Read(
            String id,
            uk.gov.dwp.jobmatch.reception.@Nullable BatchItem item,
            @Nullable MessageRefused refusal) {}

    SubmitIncidentBatchResponse submit(SubmitIncidentBatchRequest request) {
        String raiser = request.getHeader().getPartnerUserRef();
        List<Read> items = request.getItems().getItem().stream()
                .map(item -> read(item, raiser))
                .toList();
        Iterator<BatchAnswer> answers = reception
                .submit(items.stream().map(Read::item).filter(Objects::nonNull).toList())
                .iterator();
        BatchResultList results = new BatchResultList();
        for (Read read : items) {
            results.getResult().add(result(read, answers));
        }
        return response(results);
    }

    private Read read(BatchItem item, @Nullable String raiser) {
        String id = item.getSubmissionId();
        try {
            ContactUs form = forms.read(item.getIncident(), raiser);
            return new Read(
                    id,
                    new uk.gov.dwp.jobmatch.reception.BatchItem(
                            id, form, IncomingFiles.of(item.getIncident().getAttachments())),
                    null);
        } catch (MessageRefused refused) {
            return new Read(id, null, refused);
        }
    }

    /** The answers are to those that could be read, in their order. */
    private BatchResult result(Read read, Iterator<BatchAnswer> answers) {
        BatchResult result = new BatchResult();
        result.setSubmissionId(read.id());
        try {
            result.setReceipt(Answers.receipt(receipt(read, answers)));
            result.setAccepted(true);
        } catch (MessageRefused refused) {
            result.setError(Answers.error(told(refused, read.id()), heading.correlationId()));
        }
        return result;
    }

    private static uk.gov.dwp.jobmatch.reception.Receipt receipt(Read read, Iterator<BatchAnswer> answers) {
        if (read.refusal() != null) {
            throw read.refusal();
        }
        BatchAnswer answer = answers.next();
        try {
            return Refusals.orRefused(answer::receipt);
        } catch (EJBException failure) {
            throw new MessageRefused(FaultCode.ofOurs(failure));
        }
    }

    /** Written down before it is told; where that cannot be done now, the sender is asked to come back. */
    private MessageRefused told(MessageRefused refused, String id) {
        if (!refused.code().senderCanMend()) {
            return refused;
        }
        try {
            ledger.refused(new Refusal(
                    signedIn.name(), "submitIncidentBatch", refused.code().name(), id));
            return refused;
        } catch (EJBException notNow) {
            return new MessageRefused(FaultCode.BUSY);
        }
    }

    private static SubmitIncidentBatchResponse response(BatchResultList results) {
        SubmitIncidentBatchResponse response = new SubmitIncidentBatchResponse();
        int accepted = (int)
                results.getResult().stream().filter(BatchResult::isAccepted).count();
        response.setAcceptedCount(accepted);
        response.setRejectedCount(results.getResult().size() - accepted);
        response.setResults(results);
        return response;
    }
}
