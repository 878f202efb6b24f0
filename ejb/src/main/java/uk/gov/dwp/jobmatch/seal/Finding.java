package uk.gov.dwp.jobmatch.seal;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One thing in a log that is not as it was sealed, by its name. */
@Entity
@Table(name = "verification_finding")
@IdClass(Finding.Key.class)
public class Finding {

    /** What is wrong with a row, a seal or a block. */
    public enum Problem {
        ROW_CHANGED,
        ROW_MISSING,
        ROW_ADDED,
        /** The seals of a block's rows are not those it was made of. */
        SEAL_CHANGED,
        BLOCK_CHANGED,
        BLOCK_MISSING,
        /** A block does not follow from the one before it: that one was made anew. */
        LINK_BROKEN
    }

    /** The verification and the place in its list. */
    public record Key(long verification, int number) implements Serializable {}

    @Id
    private long verification;

    @Id
    private int number;

    @Enumerated(EnumType.STRING)
    private Problem problem;

    private @Nullable Long record;

    private @Nullable Long block;

    private @Nullable Instant at;

    protected Finding() {}

    Finding(long verification, int number, Break found) {
        this.verification = verification;
        this.number = number;
        problem = found.problem();
        record = found.record();
        block = found.block();
        at = found.at();
    }

    /** As the database tells it. */
    record Break(
            Problem problem,
            @Nullable Long record,
            @Nullable Long block,
            @Nullable Instant at) {}

    public Problem problem() {
        return problem;
    }

    /** Id of the row; empty where a block is meant. */
    public Optional<Long> record() {
        return Optional.ofNullable(record);
    }

    /** Number of the block; empty for a row that was never in one. */
    public Optional<Long> block() {
        return Optional.ofNullable(block);
    }

    /** The time that the row bears, or at which the block was sealed. */
    public Optional<Instant> at() {
        return Optional.ofNullable(at);
    }
}
