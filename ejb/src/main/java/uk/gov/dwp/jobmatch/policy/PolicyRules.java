package uk.gov.dwp.jobmatch.policy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import uk.gov.dwp.jobmatch.directory.PolicyTerms;
import uk.gov.dwp.jobmatch.policy.PolicyFault.Kind;
import uk.gov.dwp.jobmatch.reception.PhoneNumber;
import uk.gov.dwp.jobmatch.routing.PhoneState;
import uk.gov.dwp.jobmatch.routing.Policy;

/** What every policy must be, whenever it takes effect. */
final class PolicyRules {

    private static final Duration LONGEST_IMMEDIATE = Duration.ofHours(24);
    private static final Duration LONGEST_PRIORITY = Duration.ofHours(100);
    private static final Duration LONGEST_STANDARD = Duration.ofHours(500);
    private static final int MOST_DAYS = 1000;
    private static final int MOST_MINUTES = 1440;
    private static final int MOST_REPEATS = 100;
    private static final int LONGEST_DOMAINS = 500;
    private static final int LONGEST_PHONE = 30;
    private static final String LABEL = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";
    private static final Pattern DOMAIN = Pattern.compile(LABEL + "(?:\\." + LABEL + ")+");
    private static final Pattern AREA = Pattern.compile("[A-Z]{1,2}");

    private final PolicyTerms terms;
    private final Set<String> sites;
    private final List<PolicyFault> faults = new ArrayList<>();

    private PolicyRules(PolicyTerms terms, Set<String> sites) {
        this.terms = terms;
        this.sites = sites;
    }

    /**
     * All that is wrong with a policy.
     *
     * @param sites codes of those that work
     */
    static List<PolicyFault> faults(PolicyTerms terms, Set<String> sites) {
        PolicyRules rules = new PolicyRules(terms, sites);
        rules.checkTargets(terms.policy());
        rules.checkDomains(terms.policy().dwpDomains());
        rules.checkDefaultSite();
        rules.checkPhone(terms.policy().safetyPhone());
        rules.checkNumbers();
        rules.checkAreas();
        return rules.faults;
    }

    private void checkTargets(Policy policy) {
        checkTarget(PolicyTerm.IMMEDIATE_TARGET, policy.immediateTarget(), LONGEST_IMMEDIATE);
        checkTarget(PolicyTerm.PRIORITY_TARGET, policy.priorityTarget(), LONGEST_PRIORITY);
        checkTarget(PolicyTerm.STANDARD_TARGET, policy.standardTarget(), LONGEST_STANDARD);
        if (policy.priorityTarget().compareTo(policy.standardTarget()) > 0) {
            faults.add(PolicyFault.of(Kind.TARGETS_REVERSED));
        }
    }

    private void checkTarget(PolicyTerm term, Duration target, Duration longest) {
        if (target.isNegative() || target.isZero() || target.compareTo(longest) > 0) {
            faults.add(new PolicyFault(Kind.TARGET_OUT_OF_RANGE, term.name()));
        }
    }

    private void checkDomains(List<String> domains) {
        if (domains.isEmpty()) {
            faults.add(PolicyFault.of(Kind.DOMAIN_MISSING));
        }
        if (String.join(" ", domains).length() > LONGEST_DOMAINS) {
            faults.add(PolicyFault.of(Kind.DOMAINS_TOO_LONG));
        }
        domains.stream()
                .filter(domain -> !DOMAIN.matcher(domain).matches())
                .forEach(domain -> faults.add(new PolicyFault(Kind.DOMAIN_MALFORMED, domain)));
    }

    private void checkDefaultSite() {
        if (!sites.contains(terms.policy().defaultSite())) {
            faults.add(PolicyFault.of(Kind.SITE_UNKNOWN));
        }
    }

    private void checkPhone(String phone) {
        if (phone.length() > LONGEST_PHONE || PhoneNumber.read(phone).state() != PhoneState.OK) {
            faults.add(PolicyFault.of(Kind.PHONE_MALFORMED));
        }
    }

    private void checkNumbers() {
        checkNumber(PolicyTerm.ABSENT_DAYS, terms.absentDays(), 1, MOST_DAYS);
        checkNumber(PolicyTerm.PASSWORD_DAYS, terms.passwordDays(), 1, MOST_DAYS);
        checkNumber(PolicyTerm.ALERT_MINUTES, terms.alertMinutes(), 1, MOST_MINUTES);
        checkNumber(PolicyTerm.ALERT_REPEATS, terms.alertRepeats(), 0, MOST_REPEATS);
    }

    private void checkNumber(PolicyTerm term, int number, int least, int most) {
        if (number < least || number > most) {
            faults.add(new PolicyFault(Kind.NUMBER_OUT_OF_RANGE, term.name()));
        }
    }

    private void checkAreas() {
        Set<String> seen = new HashSet<>();
        for (Map.Entry<String, List<String>> site : terms.areas().entrySet()) {
            if (!sites.contains(site.getKey())) {
                faults.add(PolicyFault.of(Kind.SITE_UNKNOWN));
            }
            site.getValue().forEach(area -> checkArea(area, seen));
        }
    }

    private void checkArea(String area, Set<String> seen) {
        if (!AREA.matcher(area).matches()) {
            faults.add(new PolicyFault(Kind.AREA_MALFORMED, area));
        } else if (!seen.add(area)) {
            faults.add(new PolicyFault(Kind.AREA_TWICE, area));
        }
    }
}
