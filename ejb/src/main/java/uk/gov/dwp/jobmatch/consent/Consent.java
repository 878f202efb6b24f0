package uk.gov.dwp.jobmatch.consent;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.time.Instant;
import uk.gov.dwp.jobmatch.routing.Language;

/** One thing that a jobseeker said about advisers: you may look, or no longer. Only ever inserted; the highest version stands. */
@Entity
@IdClass(Consent.Key.class)
public class Consent {

    /** Through which door it came to us. */
    public enum Door {
        FEED,
        FILE,
        HELPDESK
    }

    /** The account's reference and the source's own order of what its holder said. */
    public record Key(String account, long version) implements Serializable {}

    @Id
    @Column(updatable = false)
    private String account;

    @Id
    @Column(updatable = false)
    private long version;

    @Column(updatable = false)
    private boolean given;

    @Column(updatable = false)
    private Instant at;

    @Column(name = "told_at", updatable = false)
    private Instant toldAt;

    @Column(name = "told_by", updatable = false)
    private String toldBy;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Door door;

    @Column(updatable = false)
    private String wording;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Language language;

    protected Consent() {}

    /** Reference of the account. */
    public String account() {
        return account;
    }

    public long version() {
        return version;
    }

    /** Whether advisers may look from here on. */
    public boolean isGiven() {
        return given;
    }

    /** When the holder said so, by the source's clock. */
    public Instant at() {
        return at;
    }

    /** When we were told. */
    public Instant toldAt() {
        return toldAt;
    }

    /** Partner code or user name of whoever told us. */
    public String toldBy() {
        return toldBy;
    }

    public Door door() {
        return door;
    }

    /** Which edition of the words the holder agreed to, or took back. */
    public String wording() {
        return wording;
    }

    /** In which language they were read. */
    public Language language() {
        return language;
    }
}
