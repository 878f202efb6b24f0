package uk.gov.dwp.jobmatch.waiting;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.worktime.WorkingCalendar;

/** A time for which an incident's clock stood still, and what that did to its due time. */
@Entity
public class Pause {

    @Embeddable
    static class Key implements Serializable {

        private static final long serialVersionUID = 1;

        private long incident;
        private int number;

        protected Key() {}

        Key(long incident, int number) {
            this.incident = incident;
            this.number = number;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key && key.incident == incident && key.number == number;
        }

        @Override
        public int hashCode() {
            return Objects.hash(incident, number);
        }
    }

    @EmbeddedId
    private Key key;

    @Column(name = "began_at")
    private Instant beganAt;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Column(name = "due_before")
    private Instant dueBefore;

    @Column(name = "due_after")
    private @Nullable Instant dueAfter;

    protected Pause() {}

    /** The clock stops; {@code number} counts an incident's pauses from one. */
    Pause(long incident, int number, Instant due, Instant now) {
        this.key = new Key(incident, number);
        this.dueBefore = due;
        this.beganAt = now;
    }

    /** The clock goes on, with the working time that was left when it stopped. */
    Instant end(WorkingCalendar calendar, Instant now) {
        endedAt = now;
        dueAfter = dueOnceOver(calendar, dueBefore, now);
        return dueAfter;
    }

    /**
     * When an incident is due that was due at {@code due} before this pause, and goes on at {@code now}: never earlier. What
     * was late when the clock stopped stays late.
     */
    public Instant dueOnceOver(WorkingCalendar calendar, Instant due, Instant now) {
        Duration left = calendar.workingTimeBetween(beganAt, due);
        if (left.isZero()) {
            return due;
        }
        Instant after = calendar.after(now, left);
        return after.isBefore(due) ? due : after;
    }

    int number() {
        return key.number;
    }

    public Instant beganAt() {
        return beganAt;
    }

    /** Empty while it lasts, and where its incident ended first. */
    public Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }

    public Optional<Instant> dueAfter() {
        return Optional.ofNullable(dueAfter);
    }
}
