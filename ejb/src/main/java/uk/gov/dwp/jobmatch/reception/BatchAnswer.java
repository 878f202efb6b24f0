package uk.gov.dwp.jobmatch.reception;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.storage.Outage;

/** What became of one form of a batch: exactly what would have become of it alone. */
public final class BatchAnswer {

    private final @Nullable Receipt receipt;
    private final @Nullable RuntimeException thrown;

    private BatchAnswer(@Nullable Receipt receipt, @Nullable RuntimeException thrown) {
        this.receipt = receipt;
        this.thrown = thrown;
    }

    static BatchAnswer accepted(Receipt receipt) {
        return new BatchAnswer(receipt, null);
    }

    static BatchAnswer refused(RuntimeException thrown) {
        return new BatchAnswer(null, thrown);
    }

    /**
     * The receipt.
     *
     * @throws RuntimeException as {@link Reception#submit} does, where there is none
     */
    public Receipt receipt() {
        if (thrown != null) {
            throw thrown;
        }
        return Objects.requireNonNull(receipt);
    }

    /** What failed because the database is away; null for anything else. */
    @Nullable
    RuntimeException outage() {
        return thrown != null && Outage.isBehind(thrown) ? thrown : null;
    }
}
