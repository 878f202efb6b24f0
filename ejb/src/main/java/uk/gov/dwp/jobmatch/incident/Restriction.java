package uk.gov.dwp.jobmatch.incident;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;

/** Closes an incident to everybody but the officer it names and the duty managers, for as long as it exists (domain.md X15). */
@Entity
public class Restriction {

    @Id
    private long incident;

    private String officer;

    private String reason;

    @Column(name = "restricted_by")
    private String restrictedBy;

    @Column(name = "restricted_at")
    private Instant restrictedAt;

    protected Restriction() {}

    /**
     * Closes an incident.
     *
     * @param officer user name of the one person who works it besides the duty managers
     * @param reason for those who may see it
     */
    public Restriction(long incident, String officer, String reason, String restrictedBy, Instant now) {
        this.incident = incident;
        this.officer = officer;
        this.reason = reason;
        this.restrictedBy = restrictedBy;
        this.restrictedAt = now;
    }

    /** Id of the incident that is closed. */
    public long incident() {
        return incident;
    }

    /** User name of the officer named for it. */
    public String officer() {
        return officer;
    }

    public String reason() {
        return reason;
    }

    /** User name of the duty manager who restricted it. */
    public String restrictedBy() {
        return restrictedBy;
    }

    public Instant restrictedAt() {
        return restrictedAt;
    }
}
