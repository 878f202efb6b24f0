package uk.gov.dwp.jobmatch.seal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** That somebody had a month of a log compared with its seals; done in steps, so that a restart in between loses one step. */
@Entity
public class Verification {

    /** The chain of blocks and the seals of the month come before its days. */
    private static final int BEFORE_THE_DAYS = 2;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "verification_seq")
    @SequenceGenerator(name = "verification_seq", sequenceName = "verification_seq", allocationSize = 1)
    private long id;

    @Column(updatable = false)
    private String log;

    @Column(updatable = false)
    private LocalDate month;

    @Column(name = "asked_by", updatable = false)
    private String askedBy;

    @Column(name = "asked_at", updatable = false)
    private Instant askedAt;

    @Column(name = "steps_done")
    private int stepsDone;

    private int findings;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    protected Verification() {}

    Verification(SealedLog log, YearMonth month, String askedBy, Instant askedAt) {
        this.log = log.table();
        this.month = month.atDay(1);
        this.askedBy = askedBy;
        this.askedAt = askedAt;
    }

    void stepDone(int found, boolean archived, Instant now) {
        stepsDone++;
        findings += found;
        if (archived || stepsDone == steps()) {
            endedAt = now;
        }
    }

    public long id() {
        return id;
    }

    public SealedLog log() {
        return SealedLog.ofTable(log);
    }

    /** The month, which in these logs is UTC's. */
    public YearMonth month() {
        return YearMonth.from(month);
    }

    public String askedBy() {
        return askedBy;
    }

    public Instant askedAt() {
        return askedAt;
    }

    public int stepsDone() {
        return stepsDone;
    }

    /** How many there are in all. */
    public int steps() {
        return BEFORE_THE_DAYS + month.lengthOfMonth();
    }

    /** The day that comes next; empty while what comes before the days is to be done. */
    Optional<LocalDate> nextDay() {
        return stepsDone < BEFORE_THE_DAYS
                ? Optional.empty()
                : Optional.of(month.plusDays(stepsDone - BEFORE_THE_DAYS));
    }

    public boolean isOver() {
        return endedAt != null;
    }

    public Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }

    /** How many were found; of more than a thousand in one step the others are not counted. */
    public int findings() {
        return findings;
    }
}
