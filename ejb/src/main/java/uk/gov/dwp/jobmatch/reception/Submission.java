package uk.gov.dwp.jobmatch.reception;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.file.ReceivedFiles;
import uk.gov.dwp.jobmatch.routing.ContactUs;
import uk.gov.dwp.jobmatch.routing.Customer;

/**
 * A partner's key for one thing it asks us to do, and a digest of what it says: the same key with the same content is the same
 * submission, however often it comes.
 */
public record Submission(String partner, String id, String operation, String digest) {

    /** The operation of every form, whether it came alone or among others. */
    static final String SUBMIT_INCIDENT = "submitIncident";

    /**
     * Something to do.
     *
     * @param operation as the contract calls it
     * @param content all that makes two requests different things to do, always in this order: a retry may be sent at another
     *     time, by another member of staff
     */
    public static Submission of(String partner, String id, String operation, @Nullable Object... content) {
        return new Submission(partner, id, operation, digest(content));
    }

    static Submission of(String partner, String id, ContactUs form) {
        Customer customer = form.customer();
        return of(
                partner,
                id,
                SUBMIT_INCIDENT,
                form.channel(),
                form.category(),
                customer.type(),
                customer.name(),
                customer.organisation(),
                customer.accountRef(),
                customer.origin(),
                customer.email(),
                customer.phone(),
                customer.phoneExtension(),
                customer.noPhoneReason(),
                customer.bestTimeToCall(),
                customer.language(),
                customer.contactNeeds(),
                form.summary(),
                form.detail(),
                form.vacancyRef(),
                form.callRequired(),
                form.callReason(),
                form.staffSafety(),
                form.submittingSite(),
                form.handlingSite());
    }

    /** The same, together with files: they are part of what is asked. */
    public Submission with(ReceivedFiles files) {
        return files.isEmpty() ? this : of(partner, id, operation, digest, files.fingerprint());
    }

    private static String digest(@Nullable Object... content) {
        String canonical = Arrays.stream(content)
                .map(value -> value == null ? "-" : value.toString().length() + ":" + value)
                .collect(Collectors.joining(" "));
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(canonical.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
