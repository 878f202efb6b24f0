package uk.gov.dwp.jobmatch.load;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.accountfile.AccountFile;
import uk.gov.dwp.jobmatch.accountfile.FileUnreadable;
import uk.gov.dwp.jobmatch.accountfile.Records;

/** A file that several read, one after the other a part of it: no more is in memory than they have in hand. */
final class Reading implements Closeable {

    private final AccountFile file;
    private boolean over;
    private boolean givenUp;
    private @Nullable FileUnreadable unreadable;

    Reading(AccountFile file) {
        this.file = file;
    }

    /** The next part; empty once the file has ended, cannot be read any further, or was given up. */
    synchronized Optional<Records> next() {
        if (over) {
            return Optional.empty();
        }
        over = true;
        try {
            Records records = file.next(LoadCheck.PART);
            over = records.last();
            return Optional.of(records);
        } catch (FileUnreadable half) {
            unreadable = half;
            return Optional.empty();
        }
    }

    /** Nobody is to read on. */
    synchronized void giveUp() {
        over = true;
        givenUp = true;
    }

    /**
     * Whether all of it was read, and nobody has given it up.
     *
     * @throws FileUnreadable if it could not be read to its end
     */
    synchronized boolean isWhole() {
        if (unreadable != null) {
            throw unreadable;
        }
        return !givenUp;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
