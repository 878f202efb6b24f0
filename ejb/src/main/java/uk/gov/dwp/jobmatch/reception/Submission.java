package uk.gov.dwp.jobmatch.reception;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.gov.dwp.jobmatch.routing.ContactUs;
import uk.gov.dwp.jobmatch.routing.Customer;

/**
 * A partner's key for one form, and a digest of what it says: the same key with the same content is the same submission,
 * however often it comes.
 */
record Submission(String partner, String id, String digest) {

    static Submission of(String partner, String id, ContactUs form) {
        return new Submission(partner, id, digest(form));
    }

    /** Over the incident only: a retry may be sent at another time, by another member of staff. */
    private static String digest(ContactUs form) {
        Customer customer = form.customer();
        String content = Stream.of(
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
                        form.handlingSite())
                .map(value -> value == null ? "-" : value.toString().length() + ":" + value)
                .collect(Collectors.joining(" "));
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
