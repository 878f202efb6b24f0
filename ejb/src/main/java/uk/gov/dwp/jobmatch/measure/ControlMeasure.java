package uk.gov.dwp.jobmatch.measure;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One thing that colleagues do so that a contact is safe, who asked for it, and when it is looked at again. */
@Entity
@Table(name = "control_measure")
public class ControlMeasure {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "control_measure_seq")
    @SequenceGenerator(name = "control_measure_seq", sequenceName = "control_measure_seq", allocationSize = 1)
    private long id;

    @Version
    private int version;

    private long incident;

    @Enumerated(EnumType.STRING)
    @Column(name = "action")
    private SafeWay way;

    private @Nullable String detail;

    @Column(name = "set_by")
    private String setBy;

    @Column(name = "set_at")
    private Instant setAt;

    @Column(name = "review_on")
    private LocalDate reviewOn;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Column(name = "ended_by")
    private @Nullable String endedBy;

    @Column(name = "ended_why")
    private @Nullable String endedWhy;

    protected ControlMeasure() {}

    ControlMeasure(long incident, Instruction instruction, String by, Instant now) {
        this.incident = incident;
        this.way = instruction.way();
        this.detail = instruction.detail();
        this.reviewOn = instruction.reviewOn();
        this.setBy = by;
        this.setAt = now;
    }

    /** Reviewed: it stands as this instruction says, from now on and by this person. */
    void change(Instruction instruction, String by, Instant now) {
        way = instruction.way();
        detail = instruction.detail();
        reviewOn = instruction.reviewOn();
        setBy = by;
        setAt = now;
    }

    void end(String why, String by, Instant now) {
        endedWhy = why;
        endedBy = by;
        endedAt = now;
    }

    public long id() {
        return id;
    }

    public int version() {
        return version;
    }

    /** Number of the incident that it was set from. */
    public long incident() {
        return incident;
    }

    public SafeWay way() {
        return way;
    }

    /** How, in the duty manager's words. */
    public Optional<String> detail() {
        return Optional.ofNullable(detail);
    }

    /** User name of the duty manager who set or last reviewed it. */
    public String setBy() {
        return setBy;
    }

    public Instant setAt() {
        return setAt;
    }

    public LocalDate reviewOn() {
        return reviewOn;
    }

    /** Whether its review is overdue, so that nobody may rely on it without asking. */
    public boolean isOutOfDate(LocalDate today) {
        return today.isAfter(reviewOn);
    }

    public Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }

    public Optional<String> endedBy() {
        return Optional.ofNullable(endedBy);
    }

    /** Why it was ended. */
    public Optional<String> endedWhy() {
        return Optional.ofNullable(endedWhy);
    }
}
