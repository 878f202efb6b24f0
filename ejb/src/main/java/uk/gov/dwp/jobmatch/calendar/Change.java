package uk.gov.dwp.jobmatch.calendar;

import jakarta.persistence.Column;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;

/** A change of calendars: only ever added, so that each can be had as it was known at any instant. */
@MappedSuperclass
public abstract class Change {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private Instant since;

    private String reason;

    @Column(name = "changed_by")
    private String changedBy;

    protected Change() {}

    Change(Instant since, String reason, String changedBy) {
        this.since = since;
        this.reason = reason;
        this.changedBy = changedBy;
    }

    public long id() {
        return id;
    }

    /** Due times that are worked out from then on follow it. */
    public Instant since() {
        return since;
    }

    public String reason() {
        return reason;
    }

    public String changedBy() {
        return changedBy;
    }
}
