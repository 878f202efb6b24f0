package uk.gov.dwp.jobmatch.load;

import jakarta.persistence.Embeddable;

/** What loading a file would do, by its records. */
@Embeddable
public class CheckCounts {

    static final CheckCounts NONE = new CheckCounts(0, 0, 0, 0, 0, 0);

    private long taken;
    private long refused;
    private long fresh;
    private long changed;
    private long unchanged;
    private long late;

    protected CheckCounts() {}

    CheckCounts(long taken, long refused, long fresh, long changed, long unchanged, long late) {
        this.taken = taken;
        this.refused = refused;
        this.fresh = fresh;
        this.changed = changed;
        this.unchanged = unchanged;
        this.late = late;
    }

    CheckCounts plus(long moreTaken, long moreRefused) {
        return new CheckCounts(taken + moreTaken, refused + moreRefused, fresh, changed, unchanged, late);
    }

    CheckCounts plus(CheckCounts part) {
        return new CheckCounts(
                taken + part.taken,
                refused + part.refused,
                fresh + part.fresh,
                changed + part.changed,
                unchanged + part.unchanged,
                late + part.late);
    }

    /** Records that can be loaded. */
    public long taken() {
        return taken;
    }

    /** Records that cannot, each with its faults. */
    public long refused() {
        return refused;
    }

    public long all() {
        return taken + refused;
    }

    /** Of accounts that we do not have. */
    public long fresh() {
        return fresh;
    }

    /** Newer than what we have. */
    public long changed() {
        return changed;
    }

    public long unchanged() {
        return unchanged;
    }

    /** Older than what we have, or of an account that is deleted here: left aside. */
    public long late() {
        return late;
    }
}
