package uk.gov.dwp.jobmatch.waiting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The promise to bring an incident back; the row goes when it is kept. */
@Entity
@Table(name = "follow_up")
public class FollowUp {

    @Id
    private long incident;

    @Column(name = "comes_at")
    private Instant comesAt;

    private @Nullable String words;

    @Column(name = "set_by")
    private String setBy;

    @Column(name = "set_at")
    private Instant setAt;

    protected FollowUp() {}

    FollowUp(long incident, Instant comesAt, @Nullable String words, String setBy, Instant now) {
        this.incident = incident;
        this.comesAt = comesAt;
        this.words = words;
        this.setBy = setBy;
        this.setAt = now;
    }

    boolean isDue(Instant now) {
        return !comesAt.isAfter(now);
    }

    public long incident() {
        return incident;
    }

    /** The opening of the day on which it comes back. */
    public Instant comesAt() {
        return comesAt;
    }

    /** What is to be done then. */
    public Optional<String> words() {
        return Optional.ofNullable(words);
    }

    public String setBy() {
        return setBy;
    }

    public Instant setAt() {
        return setAt;
    }
}
