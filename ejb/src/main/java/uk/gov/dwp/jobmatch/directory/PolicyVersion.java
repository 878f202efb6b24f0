package uk.gov.dwp.jobmatch.directory;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import uk.gov.dwp.jobmatch.routing.Policy;

/** One version of the policy data, from the instant it takes effect until a later one does (domain.md X16). */
@Entity
@Table(name = "policy")
public class PolicyVersion {

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

    protected PolicyVersion() {}

    public Instant effectiveFrom() {
        return effectiveFrom;
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
}
