package uk.gov.dwp.jobmatch.routing;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * What the policy owner may change without a new release; an incident keeps the version it was stamped with.
 *
 * @param defaultSite code of the Employer Direct site for employers without a home site
 * @param dwpDomains domains that a DWP user's email address may end in
 * @param copyEmployerOnEmployerDirectReplies copy an employer who has an email address of their own
 * @param replyToJobseekerOnJobseekerDirect answer a jobseeker who has an email address of their own, and not SERCO
 * @param immediateTarget clock time
 * @param priorityTarget working time
 * @param standardTarget working time
 * @param safetyPhone the helpdesk's number for a DWP user at risk
 */
public record Policy(
        int version,
        String defaultSite,
        List<String> dwpDomains,
        boolean copyEmployerOnEmployerDirectReplies,
        boolean replyToJobseekerOnJobseekerDirect,
        Duration immediateTarget,
        Duration priorityTarget,
        Duration standardTarget,
        String safetyPhone) {

    public Policy {
        dwpDomains = List.copyOf(dwpDomains);
    }

    /** The policy that the helpdesk starts with (domain.md section 3). */
    public static Policy defaults() {
        return new Policy(
                1,
                "TELFORD",
                List.of("dwp.gov.uk", "dwp.gsi.gov.uk", "jobcentreplus.gsi.gov.uk"),
                false,
                false,
                Duration.ofMinutes(30),
                Duration.ofHours(4),
                Duration.ofHours(20), // two working days of ten hours
                "01632 960 300"); // from the range kept for fiction: the real number is policy data
    }

    /** Whether an email address is at one of DWP's domains. */
    public boolean isOfDwp(String email) {
        return dwpDomains.contains(email.substring(email.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT));
    }

    /** Time to the first answer: by the clock or in working time, as {@link Priority#runsInWorkingTime()} says. */
    public Duration target(Priority priority) {
        return switch (priority) {
            case IMMEDIATE -> immediateTarget;
            case PRIORITY -> priorityTarget;
            case STANDARD -> standardTarget;
        };
    }
}
