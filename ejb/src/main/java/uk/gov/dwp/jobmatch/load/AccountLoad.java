package uk.gov.dwp.jobmatch.load;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.accountfile.FileLayout;

/** One file of accounts and what became of it. */
@Entity
@Table(name = "account_load")
public class AccountLoad {

    /** Longer than any step takes: after that whoever worked on it was cut short, and the next may. */
    static final Duration LEASE = Duration.ofSeconds(30);

    /** So often in a row may work on it fail for a reason that nobody foresaw; a kill is none. */
    static final int MOST_FAILURES = 6;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "account_load_seq")
    @SequenceGenerator(name = "account_load_seq", sequenceName = "account_load_seq", allocationSize = 50)
    private long id;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private FileLayout layout;

    @Enumerated(EnumType.STRING)
    private LoadState state;

    @Embedded
    private Receipt receipt;

    @Column(name = "confirmed_at")
    private @Nullable Instant confirmedAt;

    @Column(name = "confirmed_by")
    private @Nullable String confirmedBy;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Column(name = "ended_by")
    private @Nullable String endedBy;

    private int attempt;

    private int failures;

    @Column(name = "leased_until")
    private Instant leasedUntil;

    @SuppressWarnings("UnusedVariable") // read by the queue's query
    private boolean tidied;

    @Embedded
    private CheckCounts checked = CheckCounts.NONE;

    @Embedded
    private LoadCounts loaded = LoadCounts.NONE;

    protected AccountLoad() {}

    AccountLoad(FileLayout layout, Receipt receipt) {
        this.layout = layout;
        this.receipt = receipt;
        state = LoadState.CHECKING;
        leasedUntil = receipt.at();
    }

    /** Nobody else works on it for a while. */
    void lease(Instant now) {
        leasedUntil = now.plus(LEASE);
    }

    /** It is read from its start, as often as that is cut short; only the last to begin may go on. */
    int beginCheck(Instant now) {
        checked = CheckCounts.NONE;
        lease(now);
        return ++attempt;
    }

    boolean isBeingChecked(int attempt) {
        return state == LoadState.CHECKING && this.attempt == attempt;
    }

    void staged(long taken, long refused, Instant now) {
        checked = checked.plus(taken, refused);
        lease(now);
    }

    void isChecked(CheckCounts counts) {
        checked = counts;
        failures = 0;
        state = LoadState.CHECKED;
    }

    void refuse(Instant now) {
        end(LoadState.REFUSED, now, null);
    }

    void confirm(String by, Instant now) {
        state = LoadState.LOADING;
        confirmedBy = by;
        confirmedAt = now;
        leasedUntil = now;
    }

    void loaded(LoadCounts counts, Instant now) {
        loaded = loaded.plus(counts);
        failures = 0;
        lease(now);
    }

    void compare() {
        state = LoadState.COMPARING;
    }

    void complete(Instant now) {
        end(LoadState.LOADED, now, null);
    }

    void cancel(String by, Instant now) {
        end(LoadState.CANCELLED, now, by);
        leasedUntil = now;
    }

    private void end(LoadState how, Instant now, @Nullable String by) {
        state = how;
        endedAt = now;
        endedBy = by;
    }

    /** Work on it failed: it is tried again before long, unless that has come to nothing too often. */
    void fail(Instant now) {
        failures++;
        lease(now);
        if (state.isAtWork() && failures >= MOST_FAILURES) {
            state = LoadState.FAILED;
        }
    }

    /** Goes on where it was given up: with its check, or with the parts that are left. */
    void tryAgain(Instant now) {
        state = confirmedAt == null ? LoadState.CHECKING : LoadState.LOADING;
        failures = 0;
        leasedUntil = now;
    }

    /** What it had staged is gone. */
    void tidy() {
        tidied = true;
    }

    public long id() {
        return id;
    }

    public FileLayout layout() {
        return layout;
    }

    public LoadState state() {
        return state;
    }

    /** How it came. */
    public Receipt receipt() {
        return receipt;
    }

    public Optional<Instant> confirmedAt() {
        return Optional.ofNullable(confirmedAt);
    }

    /** User name of whoever had it loaded. */
    public Optional<String> confirmedBy() {
        return Optional.ofNullable(confirmedBy);
    }

    public Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }

    /** User name of whoever cancelled it; empty where it ended by itself. */
    public Optional<String> endedBy() {
        return Optional.ofNullable(endedBy);
    }

    /** What the check found. */
    public CheckCounts checked() {
        return checked;
    }

    /** What has been loaded so far. */
    public LoadCounts loaded() {
        return loaded;
    }
}
