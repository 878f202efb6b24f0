package uk.gov.dwp.jobmatch.callback;

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

/** One attempt to make a call, and what came of it. */
@Entity
public class Attempt {

    @Embeddable
    static class Key implements Serializable {

        private long callback;
        private int number;

        protected Key() {}

        Key(long callback, int number) {
            this.callback = callback;
            this.number = number;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key && key.callback == callback && key.number == number;
        }

        @Override
        public int hashCode() {
            return Objects.hash(callback, number);
        }
    }

    @EmbeddedId
    private Key key;

    @Column(name = "attempted_at")
    private Instant attemptedAt;

    @Column(name = "made_by")
    private String madeBy;

    private @Nullable String partner;

    @Enumerated(EnumType.STRING)
    private CallOutcome outcome;

    @Column(name = "identity_checked")
    private boolean identityChecked;

    private boolean contact;

    private @Nullable String notes;

    protected Attempt() {}

    /** Counts as the callback's next one. */
    Attempt(Callback callback, CallReport report, Maker maker) {
        this.key = new Key(callback.id(), callback.tries().count());
        this.attemptedAt = maker.at();
        this.madeBy = maker.name();
        this.partner = maker.partner();
        this.outcome = report.outcome();
        this.identityChecked = report.identityChecked();
        this.contact = report.outcome().countsAsAttempt();
        this.notes = report.notes();
    }

    public int number() {
        return key.number;
    }

    public Instant attemptedAt() {
        return attemptedAt;
    }

    /** User name; of a partner's agent, the name by which the partner knows them. */
    public String madeBy() {
        return madeBy;
    }

    /** Code of the partner whose agent made it; empty for a person of ours. */
    public Optional<String> partner() {
        return Optional.ofNullable(partner);
    }

    public CallOutcome outcome() {
        return outcome;
    }

    public boolean identityChecked() {
        return identityChecked;
    }

    /** Whether it counts as an attempt at contact (domain.md X8, X9). */
    public boolean isContact() {
        return contact;
    }

    public Optional<String> notes() {
        return Optional.ofNullable(notes);
    }
}
