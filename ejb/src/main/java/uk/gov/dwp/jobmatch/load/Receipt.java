package uk.gov.dwp.jobmatch.load;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;

/** How a file came: under which name, by whom, and where it lies until it is checked. */
@Embeddable
public class Receipt {

    @Column(updatable = false)
    private String name;

    @Column(updatable = false)
    private UUID spool;

    @Column(updatable = false)
    private long size;

    @Column(name = "received_at", updatable = false)
    private Instant at;

    @Column(name = "received_by", updatable = false)
    private String by;

    protected Receipt() {}

    Receipt(String name, UUID spool, long size, String by, Instant at) {
        this.name = name;
        this.spool = spool;
        this.size = size;
        this.by = by;
        this.at = at;
    }

    /** What its sender calls it, as far as that can be shown. */
    public String name() {
        return name;
    }

    UUID spool() {
        return spool;
    }

    /** In bytes. */
    public long size() {
        return size;
    }

    public Instant at() {
        return at;
    }

    /** User name, or {@code system} for the folder. */
    public String by() {
        return by;
    }
}
