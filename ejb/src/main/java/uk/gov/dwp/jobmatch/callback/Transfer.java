package uk.gov.dwp.jobmatch.callback;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import uk.gov.dwp.jobmatch.incident.Entry;

/** A call went from one group to another; the old one may go on reading it (domain.md X11). */
@Entity
@Table(name = "callback_transfer")
public class Transfer {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "callback_transfer_seq")
    @SequenceGenerator(name = "callback_transfer_seq", sequenceName = "callback_transfer_seq", allocationSize = 50)
    private long id;

    private long callback;

    private long entry;

    @Column(name = "from_group")
    private String fromGroup;

    @Column(name = "to_group")
    private String toGroup;

    @Column(name = "transferred_at")
    private Instant transferredAt;

    @Column(name = "transferred_by")
    private String transferredBy;

    protected Transfer() {}

    Transfer(Callback callback, String toGroup, Entry why) {
        this.callback = callback.id();
        this.fromGroup = callback.ownerGroup();
        this.toGroup = toGroup;
        this.entry = why.id();
        this.transferredAt = why.writtenAt();
        this.transferredBy = why.writtenBy();
    }

    /** Id of the callback that went. */
    public long callback() {
        return callback;
    }

    /** Id of the timeline's entry about it, whose words say why. */
    public long entry() {
        return entry;
    }

    public String fromGroup() {
        return fromGroup;
    }

    public String toGroup() {
        return toGroup;
    }

    public Instant transferredAt() {
        return transferredAt;
    }

    public String transferredBy() {
        return transferredBy;
    }
}
