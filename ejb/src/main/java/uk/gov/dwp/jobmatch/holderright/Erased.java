package uk.gov.dwp.jobmatch.holderright;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * That an account was erased, so that nothing is left to give anybody.
 *
 * @param request reference of the request that was carried out so; null where a night did, since its holder had closed it
 */
public record Erased(Instant at, @Nullable String request) {

    /** The request that asked for it. */
    public Optional<String> asAsked() {
        return Optional.ofNullable(request);
    }
}
