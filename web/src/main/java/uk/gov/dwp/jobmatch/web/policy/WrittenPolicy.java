package uk.gov.dwp.jobmatch.web.policy;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import uk.gov.dwp.jobmatch.directory.PolicyTerms;
import uk.gov.dwp.jobmatch.directory.Site;
import uk.gov.dwp.jobmatch.policy.PolicyFault;
import uk.gov.dwp.jobmatch.policy.PolicyTerm;
import uk.gov.dwp.jobmatch.routing.Policy;
import uk.gov.dwp.jobmatch.web.form.Typed;

/** A policy as the fields of its form have it: which field says what, and how it is written there. */
final class WrittenPolicy {

    /** Out of every range: what was typed is no number. */
    private static final int NO_NUMBER = -1;

    private static final Map<PolicyTerm, String> FIELDS = Map.of(
            PolicyTerm.IMMEDIATE_TARGET, "immediateMinutes",
            PolicyTerm.PRIORITY_TARGET, "priorityHours",
            PolicyTerm.STANDARD_TARGET, "standardHours",
            PolicyTerm.ALERT_MINUTES, "alertMinutes",
            PolicyTerm.ALERT_REPEATS, "alertRepeats",
            PolicyTerm.ABSENT_DAYS, "absentDays",
            PolicyTerm.PASSWORD_DAYS, "passwordDays");

    private final Typed typed;
    private final List<Site> sites;

    WrittenPolicy(Typed typed, List<Site> sites) {
        this.typed = typed;
        this.sites = sites;
    }

    PolicyTerms terms() {
        Map<String, List<String>> areas = new LinkedHashMap<>();
        sites.forEach(site -> areas.put(site.code(), areasOf(site)));
        return new PolicyTerms(
                policy(),
                number("absentDays"),
                number("passwordDays"),
                number("alertMinutes"),
                number("alertRepeats"),
                areas);
    }

    private Policy policy() {
        return new Policy(
                0,
                typed.text("defaultSite"),
                words("dwpDomains")
                        .map(domain -> domain.toLowerCase(Locale.ROOT))
                        .toList(),
                typed.isTicked("copyEmployer"),
                typed.isTicked("replyJobseeker"),
                Duration.ofMinutes(number("immediateMinutes")),
                Duration.ofHours(number("priorityHours")),
                Duration.ofHours(number("standardHours")),
                typed.text("safetyPhone"));
    }

    /** Writes what a policy says into the fields. */
    void show(PolicyTerms terms) {
        Policy policy = terms.policy();
        typed.put("immediateMinutes", policy.immediateTarget().toMinutes());
        typed.put("priorityHours", policy.priorityTarget().toHours());
        typed.put("standardHours", policy.standardTarget().toHours());
        typed.put("copyEmployer", policy.copyEmployerOnEmployerDirectReplies());
        typed.put("replyJobseeker", policy.replyToJobseekerOnJobseekerDirect());
        typed.put("dwpDomains", String.join("\n", policy.dwpDomains()));
        typed.put("defaultSite", policy.defaultSite());
        typed.put("safetyPhone", policy.safetyPhone());
        typed.put("alertMinutes", terms.alertMinutes());
        typed.put("alertRepeats", terms.alertRepeats());
        typed.put("absentDays", terms.absentDays());
        typed.put("passwordDays", terms.passwordDays());
        sites.forEach(site -> typed.put(
                areasField(site.code()), String.join(" ", terms.areas().getOrDefault(site.code(), List.of()))));
    }

    /** Id of the field where a fault can be mended. */
    String fieldOf(PolicyFault fault) {
        return switch (fault.kind()) {
            case DATE_MISSING, DATE_NOT_AHEAD, DATE_TAKEN, NOTHING_NEW -> "policyFrom";
            case TARGET_OUT_OF_RANGE, NUMBER_OUT_OF_RANGE ->
                Objects.requireNonNull(FIELDS.get(PolicyTerm.valueOf(fault.about())));
            case TARGETS_REVERSED -> "priorityHours";
            case DOMAIN_MISSING, DOMAIN_MALFORMED, DOMAINS_TOO_LONG -> "dwpDomains";
            case SITE_UNKNOWN -> "defaultSite";
            case PHONE_MALFORMED -> "safetyPhone";
            case AREA_MALFORMED, AREA_TWICE -> fieldWith(fault.about());
        };
    }

    private String fieldWith(String area) {
        return sites.stream()
                .filter(site -> areasOf(site).contains(area))
                .map(site -> areasField(site.code()))
                .reduce("policyFrom", (earlier, later) -> later);
    }

    private static String areasField(String site) {
        return "areas-" + site;
    }

    private List<String> areasOf(Site site) {
        return words(areasField(site.code()))
                .map(area -> area.toUpperCase(Locale.ROOT))
                .toList();
    }

    private Stream<String> words(String field) {
        return Stream.of(typed.text(field).split("[\\s,;]+")).filter(word -> !word.isEmpty());
    }

    private int number(String field) {
        String text = typed.text(field);
        return text.matches("\\d{1,6}") ? Integer.parseInt(text) : NO_NUMBER;
    }
}
