package uk.gov.dwp.jobmatch.policy;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import uk.gov.dwp.jobmatch.directory.PolicyTerms;

/** One thing that a policy says, in the order in which it is told. */
public enum PolicyTerm {
    /** Minutes. */
    IMMEDIATE_TARGET(terms -> terms.policy().immediateTarget().toMinutes()),
    /** Minutes of working time. */
    PRIORITY_TARGET(terms -> terms.policy().priorityTarget().toMinutes()),
    /** Minutes of working time. */
    STANDARD_TARGET(terms -> terms.policy().standardTarget().toMinutes()),
    COPY_EMPLOYER(terms -> terms.policy().copyEmployerOnEmployerDirectReplies()),
    REPLY_JOBSEEKER(terms -> terms.policy().replyToJobseekerOnJobseekerDirect()),
    /** Separated by spaces. */
    DWP_DOMAINS(terms -> String.join(" ", terms.policy().dwpDomains())),
    /** The code of a site. */
    DEFAULT_SITE(terms -> terms.policy().defaultSite()),
    SAFETY_PHONE(terms -> terms.policy().safetyPhone()),
    ALERT_MINUTES(PolicyTerms::alertMinutes),
    ALERT_REPEATS(PolicyTerms::alertRepeats),
    ABSENT_DAYS(PolicyTerms::absentDays),
    PASSWORD_DAYS(PolicyTerms::passwordDays),
    /** The code of the site of one postcode area; empty where the default site serves it. */
    POSTCODE_AREA(terms -> "");

    @SuppressWarnings("ImmutableEnumChecker") // asks its argument and nothing else
    private final Function<PolicyTerms, Object> value;

    PolicyTerm(Function<PolicyTerms, Object> value) {
        this.value = value;
    }

    /** Those that a policy says once. */
    public static List<PolicyTerm> single() {
        return Arrays.stream(values()).filter(term -> term != POSTCODE_AREA).toList();
    }

    /** What a policy says, as a code. */
    public String of(PolicyTerms terms) {
        return value.apply(terms).toString();
    }
}
