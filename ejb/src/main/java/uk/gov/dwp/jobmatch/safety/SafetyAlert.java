package uk.gov.dwp.jobmatch.safety;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.directory.Place;

/** Somebody's safety may be at risk (domain.md S12): it stays on the duty managers' screens until one of them has it. */
@Entity
@Table(name = "safety_alert")
public class SafetyAlert {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "safety_alert_seq")
    @SequenceGenerator(name = "safety_alert_seq", sequenceName = "safety_alert_seq", allocationSize = 1)
    private long id;

    @Version
    private int version;

    @SuppressWarnings("UnusedVariable") // asked by queries only
    private String origin;

    private @Nullable String about;

    @Column(name = "raised_at")
    private Instant raisedAt;

    @Column(name = "raised_by")
    private String raisedBy;

    private @Nullable String office;

    private @Nullable String site;

    private @Nullable String what;

    private @Nullable String place;

    private @Nullable String whom;

    private int mailings = 1;

    @Column(name = "mail_again_at")
    private @Nullable Instant mailAgainAt;

    @Column(name = "acknowledged_at")
    private @Nullable Instant acknowledgedAt;

    @Column(name = "acknowledged_by")
    private @Nullable String acknowledgedBy;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    @Column(name = "closed_by")
    private @Nullable String closedBy;

    private @Nullable String done;

    protected SafetyAlert() {}

    /** An alert of now, mailed once and to be mailed again at {@code mailAgainAt} unless somebody acknowledges it. */
    SafetyAlert(Origin origin, String raisedBy, Place from, Instant now, Instant mailAgainAt) {
        this.origin = origin.key();
        this.about = origin.about();
        this.raisedBy = raisedBy;
        this.office = from.office();
        this.site = from.site();
        this.raisedAt = now;
        this.mailAgainAt = mailAgainAt;
    }

    /** Takes over what a form of the staff safety page says, and the form as what raised it. */
    void say(Concern concern) {
        origin = Origin.page(concern).key();
        what = concern.what();
        place = concern.place();
        whom = concern.whom();
    }

    /** Counts a further round of mail and books the next, or none once there were enough. */
    void mailedAgain(int mostRepeats, Duration wait, Instant now) {
        mailings++;
        mailAgainAt = mailings > mostRepeats ? null : now.plus(wait);
    }

    void acknowledge(String by, Instant now) {
        acknowledgedBy = by;
        acknowledgedAt = now;
        mailAgainAt = null;
    }

    void close(String what, String by, Instant now) {
        if (acknowledgedAt == null) {
            acknowledge(by, now);
        }
        done = what;
        closedBy = by;
        closedAt = now;
    }

    public long id() {
        return id;
    }

    public int version() {
        return version;
    }

    /** As people say it, such as {@code SA-17}. */
    public String reference() {
        return "SA-" + id;
    }

    /** Reference of the incident, call or refused form that says more. */
    public Optional<String> about() {
        return Optional.ofNullable(about);
    }

    public Instant raisedAt() {
        return raisedAt;
    }

    /** User name of a person, or code of a partner. */
    public String raisedBy() {
        return raisedBy;
    }

    /** Code of the Jobcentre it comes from. */
    public Optional<String> office() {
        return Optional.ofNullable(office);
    }

    /** Code of the site it comes from. */
    public Optional<String> site() {
        return Optional.ofNullable(site);
    }

    /** What happens, in the words of whoever raised it. */
    public Optional<String> what() {
        return Optional.ofNullable(what);
    }

    /** Where it happens, in their words. */
    public Optional<String> place() {
        return Optional.ofNullable(place);
    }

    /** Who is at risk, in their words. */
    public Optional<String> whom() {
        return Optional.ofNullable(whom);
    }

    /** How many rounds of mail it has had. */
    public int mailings() {
        return mailings;
    }

    public Optional<Instant> acknowledgedAt() {
        return Optional.ofNullable(acknowledgedAt);
    }

    /** User name of the duty manager who has it. */
    public Optional<String> acknowledgedBy() {
        return Optional.ofNullable(acknowledgedBy);
    }

    public Optional<Instant> closedAt() {
        return Optional.ofNullable(closedAt);
    }

    public Optional<String> closedBy() {
        return Optional.ofNullable(closedBy);
    }

    /** What was done about it. */
    public Optional<String> done() {
        return Optional.ofNullable(done);
    }
}
