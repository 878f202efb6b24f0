package uk.gov.dwp.jobmatch.directory;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.routing.Policy;

/** One version of the policy data, from the instant it takes effect until a later one does (domain.md X16). */
@Entity
@Table(name = "policy")
public class PolicyVersion {

    /** Whether it counts. */
    public enum State {
        /** It waits for a second person, and counts for nothing. */
        PROPOSED,
        /** It counts from its time on. */
        AGREED,
        /** It was declined, withdrawn, or nobody agreed in time. */
        DROPPED
    }

    @Id
    private int version;

    @Column(name = "effective_from")
    private Instant effectiveFrom;

    @Column(name = "default_site")
    private String defaultSite;

    @Column(name = "dwp_domains")
    private String dwpDomains;

    @Column(name = "copy_employer_on_ed_replies")
    private boolean copyEmployerOnEmployerDirectReplies;

    @Column(name = "reply_to_jobseeker_on_jd")
    private boolean replyToJobseekerOnJobseekerDirect;

    @Column(name = "immediate_minutes")
    private int immediateMinutes;

    @Column(name = "priority_working_minutes")
    private int priorityWorkingMinutes;

    @Column(name = "standard_working_minutes")
    private int standardWorkingMinutes;

    @Column(name = "safety_phone")
    private String safetyPhone;

    @Column(name = "absent_days")
    private int absentDays;

    @Column(name = "alert_minutes")
    private int alertMinutes;

    @Column(name = "alert_repeats")
    private int alertRepeats;

    @Column(name = "password_days")
    private int passwordDays;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "proposed_by")
    private @Nullable String proposedBy;

    @Column(name = "proposed_at")
    private @Nullable Instant proposedAt;

    @Column(name = "agreed_by")
    private @Nullable String agreedBy;

    @Column(name = "agreed_at")
    private @Nullable Instant agreedAt;

    protected PolicyVersion() {}

    /** One that waits for a second person. */
    public PolicyVersion(int version, Instant effectiveFrom, PolicyTerms terms, String person, Instant now) {
        this.version = version;
        this.effectiveFrom = effectiveFrom;
        this.state = State.PROPOSED;
        this.proposedBy = person;
        this.proposedAt = now;
        this.absentDays = terms.absentDays();
        this.passwordDays = terms.passwordDays();
        this.alertMinutes = terms.alertMinutes();
        this.alertRepeats = terms.alertRepeats();
        decideBy(terms.policy());
    }

    private void decideBy(Policy policy) {
        defaultSite = policy.defaultSite();
        dwpDomains = String.join(" ", policy.dwpDomains());
        copyEmployerOnEmployerDirectReplies = policy.copyEmployerOnEmployerDirectReplies();
        replyToJobseekerOnJobseekerDirect = policy.replyToJobseekerOnJobseekerDirect();
        immediateMinutes = Math.toIntExact(policy.immediateTarget().toMinutes());
        priorityWorkingMinutes = Math.toIntExact(policy.priorityTarget().toMinutes());
        standardWorkingMinutes = Math.toIntExact(policy.standardTarget().toMinutes());
        safetyPhone = policy.safetyPhone();
    }

    /** A second person agrees: it counts from its time on. */
    public void agree(String person, Instant now) {
        state = State.AGREED;
        agreedBy = person;
        agreedAt = now;
    }

    /** It will never count. */
    public void drop() {
        state = State.DROPPED;
    }

    public int version() {
        return version;
    }

    public State state() {
        return state;
    }

    /** User name; empty for the version that an installation starts with. */
    public Optional<String> proposedBy() {
        return Optional.ofNullable(proposedBy);
    }

    public Optional<Instant> proposedAt() {
        return Optional.ofNullable(proposedAt);
    }

    /** User name of the second person; empty while none has agreed. */
    public Optional<String> agreedBy() {
        return Optional.ofNullable(agreedBy);
    }

    public Optional<Instant> agreedAt() {
        return Optional.ofNullable(agreedAt);
    }

    public Instant effectiveFrom() {
        return effectiveFrom;
    }

    /** How long a password that an administrator has seen lets its owner in. */
    public Duration passwordLife() {
        return Duration.ofDays(passwordDays);
    }

    /** After how long without signing in somebody is listed for the administrator to look into. */
    public Duration absence() {
        return Duration.ofDays(absentDays);
    }

    /** How long a staff safety alert may go unacknowledged before it is mailed again. */
    public Duration alertWait() {
        return Duration.ofMinutes(alertMinutes);
    }

    /** How often it is mailed again at most. */
    public int alertRepeats() {
        return alertRepeats;
    }

    public Policy asPolicy() {
        return new Policy(
                version,
                defaultSite,
                List.of(dwpDomains.split(" ")),
                copyEmployerOnEmployerDirectReplies,
                replyToJobseekerOnJobseekerDirect,
                Duration.ofMinutes(immediateMinutes),
                Duration.ofMinutes(priorityWorkingMinutes),
                Duration.ofMinutes(standardWorkingMinutes),
                safetyPhone);
    }

    /** All that it says, with the postcode areas of its time. */
    public PolicyTerms terms(Map<String, List<String>> areas) {
        return new PolicyTerms(asPolicy(), absentDays, passwordDays, alertMinutes, alertRepeats, areas);
    }
}
