package uk.gov.dwp.jobmatch.reception;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.directory.Role;
import uk.gov.dwp.jobmatch.file.FilesRefused;

/**
 * Accepts forms by the hundred. To its sender each form of a batch is a call of its own, in the order of the batch: what is
 * wrong with one does nothing to the rest, and what is sent again is not accepted again, in a batch or alone. To the database
 * those that nothing speaks against are one transaction; whatever goes wrong with it, they are taken one by one instead.
 */
@Stateless
@RolesAllowed({Role.PARTNER_EMPLOYER_DIRECT, Role.PARTNER_JOBSEEKER_DIRECT, Role.PARTNER_UNIVERSAL_JOBMATCH})
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class BatchReception {

    private static final Logger LOG = Logger.getLogger(BatchReception.class.getName());

    @Inject
    FormsTogether together;

    @Inject
    Reception reception;

    /** An answer for each, in their order. */
    public List<BatchAnswer> submit(List<BatchItem> items) {
        Map<String, Receipt> receipts = together(items);
        List<BatchAnswer> answers = new ArrayList<>();
        RuntimeException outage = null;
        for (BatchItem item : items) {
            Receipt receipt = receipts.get(item.submissionId());
            BatchAnswer answer = receipt == null ? alone(item, outage) : BatchAnswer.accepted(receipt);
            outage = outage == null ? answer.outage() : outage;
            answers.add(answer);
        }
        return answers;
    }

    /** An id that comes twice stands for two calls, one after the other; files are written in parts. */
    private Map<String, Receipt> together(List<BatchItem> items) {
        Map<String, Long> times = items.stream().collect(groupingBy(BatchItem::submissionId, counting()));
        List<BatchItem> plain = items.stream()
                .filter(item -> times.getOrDefault(item.submissionId(), 0L) == 1
                        && item.files().isEmpty())
                .toList();
        try {
            return together.accept(plain);
        } catch (EJBException | PersistenceException e) {
            LOG.warning(() -> "A batch could not be taken as one, and is taken form by form. forms=" + plain.size());
            return Map.of();
        }
    }

    /** While the database is away the rest is not tried: the same would happen, only later. */
    private BatchAnswer alone(BatchItem item, @Nullable RuntimeException outage) {
        if (outage != null) {
            return BatchAnswer.refused(outage);
        }
        try {
            return BatchAnswer.accepted(reception.submit(item.form(), item.files(), item.submissionId()));
        } catch (FormRefused | FilesRefused | SubmissionIdReused | SubmissionUnderWay refusal) {
            return BatchAnswer.refused(refusal);
        } catch (EJBException | PersistenceException failure) {
            return BatchAnswer.refused(failure);
        }
    }
}
