package uk.gov.dwp.jobmatch.web.partner;

import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A new secret on its way from the request that made it to the one that shows it, once: no address ever holds it. */
@SessionScoped
public class NewSecret implements Serializable {

    private static final long serialVersionUID = 1;

    private String code = "";

    /** Not for a disk: a session that outlives the server has lost it. */
    private transient @Nullable String secret;

    synchronized void keep(String partner, String made) {
        code = partner;
        secret = made;
    }

    /** Hands it out and forgets it; empty where there is none of that partner. */
    synchronized Optional<String> take(String partner) {
        Optional<String> taken = Optional.ofNullable(secret).filter(some -> partner.equals(code));
        secret = null;
        return taken;
    }
}
