package uk.gov.dwp.jobmatch.web.form;

import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A new secret on its way from the request that made it to the one that shows it, once: no address ever holds it. */
@SessionScoped
public class NewSecret implements Serializable {

    private static final long serialVersionUID = 1;

    private String owner = "";

    /** Not for a disk: a session that outlives the server has lost it. */
    private transient @Nullable String secret;

    /**
     * Keeps it until it is shown.
     *
     * @param of code or user name of whoever it lets in
     */
    public synchronized void keep(String of, String made) {
        owner = of;
        secret = made;
    }

    /** Hands it out and forgets it; empty where there is none of theirs. */
    public synchronized Optional<String> take(String of) {
        Optional<String> taken = Optional.ofNullable(secret).filter(some -> of.equals(owner));
        secret = null;
        return taken;
    }
}
