package uk.gov.dwp.jobmatch.consent;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One try to look at somebody's account, allowed or refused; only ever inserted, and for the holder to ask for. */
@Entity
@Table(name = "access_log")
public class AccessRecord {

    /** Whether anything was seen. */
    public enum Result {
        ALLOWED,
        REFUSED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(updatable = false)
    private Instant at;

    @Column(updatable = false)
    private String actor;

    @Column(updatable = false)
    private String role;

    @Column(updatable = false)
    private @Nullable String account;

    @Column(updatable = false)
    private @Nullable String incident;

    @Column(updatable = false)
    private @Nullable String reason;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private ConsentNow consent;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Result result;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Verdict code;

    protected AccessRecord() {}

    /** A try that came to {@code look}, on these grounds, while consent stood like that. */
    AccessRecord(Look look, Grounds grounds, ConsentNow consent) {
        this.at = look.at();
        this.actor = look.actor();
        this.role = look.viewer().role();
        this.account = grounds.account();
        this.incident = grounds.incident();
        this.reason = grounds.reason();
        this.consent = consent;
        this.result = look.verdict().isAllowed() ? Result.ALLOWED : Result.REFUSED;
        this.code = look.verdict();
    }

    public long id() {
        return id;
    }

    public Instant at() {
        return at;
    }

    /** User name of whoever looked. */
    public String actor() {
        return actor;
    }

    /** The role in which they did. */
    public String role() {
        return role;
    }

    /** The account as it was asked for, which need not be there; empty where that can be no reference. */
    public Optional<String> account() {
        return Optional.ofNullable(account);
    }

    /** Reference of the incident that was the reason. */
    public Optional<String> incident() {
        return Optional.ofNullable(incident);
    }

    /** The reason in words: personal, and never for a log file. */
    public Optional<String> reason() {
        return Optional.ofNullable(reason);
    }

    /** What stood at that moment. */
    public ConsentNow consent() {
        return consent;
    }

    public Result result() {
        return result;
    }

    /** Why, which the asker may not have been told. */
    public Verdict code() {
        return code;
    }
}
