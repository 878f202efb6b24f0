package uk.gov.dwp.jobmatch.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One line of the audit: who did what to which record, and whether it was refused. Never holds message text. */
@Entity
@Table(name = "audit")
public class AuditRecord {

    /** Whether it happened or was refused. */
    public enum Result {
        DONE,
        REFUSED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "audit_seq")
    @SequenceGenerator(name = "audit_seq", sequenceName = "audit_seq", allocationSize = 50)
    private long id;

    @Column(updatable = false)
    private Instant at;

    @Column(updatable = false)
    private String actor;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private AuditAction action;

    @Column(updatable = false)
    private @Nullable String subject;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Result result;

    @Column(updatable = false)
    private @Nullable String detail;

    protected AuditRecord() {}

    AuditRecord(
            Instant at,
            String actor,
            AuditAction action,
            @Nullable String subject,
            Result result,
            @Nullable String detail) {
        this.at = at;
        this.actor = actor;
        this.action = action;
        this.subject = subject;
        this.result = result;
        this.detail = detail;
    }

    public long id() {
        return id;
    }

    public Instant at() {
        return at;
    }

    /** User name, partner code, or {@code system}. */
    public String actor() {
        return actor;
    }

    public AuditAction action() {
        return action;
    }

    /** Reference of the record concerned, if there is one. */
    public Optional<String> subject() {
        return Optional.ofNullable(subject);
    }

    public Result result() {
        return result;
    }

    /** Codes only: rule, outcome, page. */
    public Optional<String> detail() {
        return Optional.ofNullable(detail);
    }
}
