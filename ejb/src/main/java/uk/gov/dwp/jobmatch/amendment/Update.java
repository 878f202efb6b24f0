package uk.gov.dwp.jobmatch.amendment;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.file.ReceivedFiles;

/**
 * What a partner adds to one of its incidents.
 *
 * @param note more words; null for none
 * @param email the customer's new address; null where it is not new
 * @param phone the customer's new number; null where it is not new
 * @param files perhaps none
 */
public record Update(
        String reference,
        @Nullable String note,
        @Nullable String email,
        @Nullable String phone,
        ReceivedFiles files) {

    /** Whether there is something that somebody must look at. */
    boolean isToBeRead() {
        return note != null || !files.isEmpty();
    }

    boolean isContact() {
        return email != null || phone != null;
    }

    /** What it holds, without saying it. */
    String kinds() {
        return Stream.of(
                        note == null ? "" : "NOTE",
                        email == null ? "" : "EMAIL",
                        phone == null ? "" : "PHONE",
                        files.isEmpty() ? "" : "FILES")
                .filter(kind -> !kind.isEmpty())
                .collect(Collectors.joining(" "));
    }
}
