package uk.gov.dwp.jobmatch.directory;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What lets a person in, as it is kept: the hash of a password, and for how long and for what one that was lent is good. */
@Embeddable
public class KeptPassword {

    /** Not the hash of anything: bcrypt's begin with a dollar sign. */
    static final KeptPassword NONE = new KeptPassword("none", null);

    @Column(name = "password_hash")
    private String hash;

    @Column(name = "password_due")
    private boolean due;

    @Column(name = "password_lapses_at")
    private @Nullable Instant lapsesAt;

    protected KeptPassword() {}

    private KeptPassword(String hash, @Nullable Instant lapsesAt) {
        this.hash = hash;
        this.due = lapsesAt != null;
        this.lapsesAt = lapsesAt;
    }

    /** One that nobody else has seen. */
    public static KeptPassword own(String hash) {
        return new KeptPassword(hash, null);
    }

    /**
     * One that an administrator has seen, to be changed and for nothing else.
     *
     * @param lapsesAt from when it opens nothing
     */
    public static KeptPassword lent(String hash, Instant lapsesAt) {
        return new KeptPassword(hash, lapsesAt);
    }

    /** The hash that the server's sign-in compares with. */
    public String hash() {
        return hash;
    }

    /** Whether it is one that an administrator has seen, so that it must be changed before anything else. */
    public boolean isDue() {
        return due;
    }

    /** From when it opens nothing; empty where it is the person's own. */
    public Optional<Instant> lapsesAt() {
        return Optional.ofNullable(lapsesAt);
    }
}
