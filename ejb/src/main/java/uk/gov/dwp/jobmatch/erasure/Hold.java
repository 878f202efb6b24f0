package uk.gov.dwp.jobmatch.erasure;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** While it stands, nothing is forgotten of an account and its incidents, or of one incident: a court may ask for it. */
@Entity
public class Hold {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "hold_seq")
    @SequenceGenerator(name = "hold_seq", sequenceName = "hold_seq", allocationSize = 1)
    private long id;

    @Version
    private int version;

    private @Nullable String account;

    private @Nullable Long incident;

    private String reason;

    @Column(name = "placed_by")
    private String placedBy;

    @Column(name = "placed_at")
    private Instant placedAt;

    @Column(name = "lifted_by")
    private @Nullable String liftedBy;

    @Column(name = "lifted_at")
    private @Nullable Instant liftedAt;

    @Column(name = "lifted_why")
    private @Nullable String liftedWhy;

    protected Hold() {}

    private Hold(String reason, String by, Instant now) {
        this.reason = reason;
        this.placedBy = by;
        this.placedAt = now;
    }

    static Hold ofAccount(String account, String reason, String by, Instant now) {
        Hold hold = new Hold(reason, by, now);
        hold.account = account;
        return hold;
    }

    static Hold ofIncident(long incident, String reason, String by, Instant now) {
        Hold hold = new Hold(reason, by, now);
        hold.incident = incident;
        return hold;
    }

    void lift(String why, String by, Instant now) {
        liftedWhy = why;
        liftedBy = by;
        liftedAt = now;
    }

    public long id() {
        return id;
    }

    public int version() {
        return version;
    }

    /** Reference of the account that is held; empty where it is one incident. */
    public Optional<String> account() {
        return Optional.ofNullable(account);
    }

    /** Number of the one incident that is held. */
    public Optional<Long> incident() {
        return Optional.ofNullable(incident);
    }

    public String reason() {
        return reason;
    }

    /** User name of whoever placed it. */
    public String placedBy() {
        return placedBy;
    }

    public Instant placedAt() {
        return placedAt;
    }

    public Optional<Instant> liftedAt() {
        return Optional.ofNullable(liftedAt);
    }
}
