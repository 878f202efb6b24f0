package uk.gov.dwp.jobmatch.load;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** What loading has done so far. */
@Embeddable
public class LoadCounts {

    static final LoadCounts NONE = new LoadCounts(0, 0, 0, 0);

    @Column(name = "gone_over")
    private long goneOver;

    private long inserted;
    private long updated;
    private long consents;

    protected LoadCounts() {}

    LoadCounts(long goneOver, long inserted, long updated, long consents) {
        this.goneOver = goneOver;
        this.inserted = inserted;
        this.updated = updated;
        this.consents = consents;
    }

    LoadCounts plus(LoadCounts part) {
        return new LoadCounts(
                goneOver + part.goneOver, inserted + part.inserted, updated + part.updated, consents + part.consents);
    }

    /** Records that were merged or found to change nothing. */
    public long goneOver() {
        return goneOver;
    }

    /** Accounts that are new. */
    public long inserted() {
        return inserted;
    }

    /** Accounts of which we had an older version. */
    public long updated() {
        return updated;
    }

    /** Lines that the history of consent has gained. */
    public long consents() {
        return consents;
    }
}
