package uk.gov.dwp.jobmatch.sending;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which form the request at hand sends, while its deed is being done; most requests send none. */
@RequestScoped
@PermitAll
public class Sending {

    private UUID attempt = UUID.randomUUID();
    private @Nullable String content;

    /** From now on whatever is done is done for this form. */
    public void begin(String digest) {
        content = digest;
        attempt = UUID.randomUUID();
    }

    public void end() {
        content = null;
    }

    /** Digest of the form; null where none is being sent. */
    public @Nullable String content() {
        return content;
    }

    /** Tells this request from another one that sends the same. */
    public UUID attempt() {
        return attempt;
    }
}
