package uk.gov.dwp.jobmatch.incident;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.routing.Refusal;

/** Something the raiser still has to put right, where staff safety let the form through all the same (domain.md S1, X8). */
@Entity
public class Task {

    @Embeddable
    static class Key implements Serializable {

        private long incident;

        @Enumerated(EnumType.STRING)
        private Refusal code;

        protected Key() {}

        Key(long incident, Refusal code) {
            this.incident = incident;
            this.code = code;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key && key.incident == incident && key.code == code;
        }

        @Override
        public int hashCode() {
            return Objects.hash(incident, code);
        }
    }

    @EmbeddedId
    private Key key;

    @Column(name = "raised_at")
    private Instant raisedAt;

    @Column(name = "done_at")
    private @Nullable Instant doneAt;

    protected Task() {}

    /** Asks the raiser to put right what {@code code} names. */
    public Task(long incident, Refusal code, Instant now) {
        this.key = new Key(incident, code);
        this.raisedAt = now;
    }

    /** It was put right, or nobody needs it any more. */
    public void done(Instant now) {
        doneAt = now;
    }

    public Refusal code() {
        return key.code;
    }

    public Instant raisedAt() {
        return raisedAt;
    }

    public Optional<Instant> doneAt() {
        return Optional.ofNullable(doneAt);
    }
}
