package uk.gov.dwp.jobmatch.relation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Says what an incident is to another one, why, and until when. */
@Entity
@Table(name = "incident_link")
public class IncidentLink {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "incident_link_seq")
    @SequenceGenerator(name = "incident_link_seq", sequenceName = "incident_link_seq", allocationSize = 50)
    private long id;

    private long incident;

    private long other;

    @Enumerated(EnumType.STRING)
    private LinkKind kind;

    private String reason;

    @Column(name = "linked_by")
    private String linkedBy;

    @Column(name = "linked_at")
    private Instant linkedAt;

    @Column(name = "unlinked_by")
    private @Nullable String unlinkedBy;

    @Column(name = "unlinked_at")
    private @Nullable Instant unlinkedAt;

    protected IncidentLink() {}

    IncidentLink(long incident, LinkKind kind, long other, String reason, String linkedBy, Instant now) {
        this.incident = incident;
        this.kind = kind;
        this.other = other;
        this.reason = reason;
        this.linkedBy = linkedBy;
        this.linkedAt = now;
    }

    void undo(String person, Instant now) {
        unlinkedBy = person;
        unlinkedAt = now;
    }

    boolean stands() {
        return unlinkedAt == null;
    }

    public long id() {
        return id;
    }

    /** Id of the one that is a duplicate, a parent, or the same. */
    public long incident() {
        return incident;
    }

    /** Id of the one that it is a duplicate or parent of, or the same as. */
    public long other() {
        return other;
    }

    public LinkKind kind() {
        return kind;
    }

    public String reason() {
        return reason;
    }

    public String linkedBy() {
        return linkedBy;
    }

    public Instant linkedAt() {
        return linkedAt;
    }
}
