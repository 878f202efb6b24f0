package uk.gov.dwp.jobmatch.look;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.consent.Look;

/** What somebody who asked to look was answered, and what they saw of the account; null for nothing. */
public record Sighting(Look look, @Nullable Contents contents) {

    public Optional<Contents> seen() {
        return Optional.ofNullable(contents);
    }
}
