package uk.gov.dwp.jobmatch.retention;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import uk.gov.dwp.jobmatch.worktime.WorkingCalendar;

/** How long a class of records is kept from a day on. Never changed: another one takes its place from a later day. */
@Entity
@Table(name = "retention_rule")
@IdClass(RetentionRule.Key.class)
public class RetentionRule {

    /** A class has one rule from a day on. */
    public record Key(RecordClass recordClass, LocalDate effectiveFrom) implements Serializable {}

    @Id
    @Enumerated(EnumType.STRING)
    @Column(name = "record_class")
    private RecordClass recordClass;

    @Id
    @Column(name = "effective_from")
    private LocalDate effectiveFrom;

    private String kept;

    private String reason;

    @Column(name = "set_by")
    private String setBy;

    @Column(name = "set_at")
    private Instant setAt;

    protected RetentionRule() {}

    RetentionRule(Key key, Period kept, String reason, String by, Instant now) {
        this.recordClass = key.recordClass();
        this.effectiveFrom = key.effectiveFrom();
        this.kept = kept.toString();
        this.reason = reason;
        this.setBy = by;
        this.setAt = now;
    }

    public RecordClass recordClass() {
        return recordClass;
    }

    public LocalDate effectiveFrom() {
        return effectiveFrom;
    }

    public Period kept() {
        return Period.parse(kept);
    }

    public String reason() {
        return reason;
    }

    /** User name, or {@code system} for what every installation starts with. */
    public String setBy() {
        return setBy;
    }

    public Instant setAt() {
        return setAt;
    }

    /** What is older goes on this day: whole days, as people count them. */
    Instant cutoff(LocalDate today) {
        return WorkingCalendar.startOf(today.minus(kept()));
    }
}
