package uk.gov.dwp.jobmatch.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import uk.gov.dwp.jobmatch.directory.PolicyTerms;

/**
 * One thing that a policy says otherwise than the one before it.
 *
 * @param subject the letters of a postcode area; empty where a policy says it but once
 * @param before a code, as {@link PolicyTerm} says
 * @param after a code, as {@link PolicyTerm} says
 */
public record Difference(PolicyTerm term, String subject, String before, String after) {

    /** All there are between two policies, in the order in which they are told. */
    public static List<Difference> between(PolicyTerms before, PolicyTerms after) {
        List<Difference> all = new ArrayList<>();
        for (PolicyTerm term : PolicyTerm.single()) {
            all.add(new Difference(term, "", term.of(before), term.of(after)));
        }
        Map<String, String> then = before.siteOfArea();
        Map<String, String> now = after.siteOfArea();
        TreeSet<String> areas = new TreeSet<>(then.keySet());
        areas.addAll(now.keySet());
        for (String area : areas) {
            all.add(new Difference(
                    PolicyTerm.POSTCODE_AREA, area, then.getOrDefault(area, ""), now.getOrDefault(area, "")));
        }
        return all.stream().filter(Difference::isReal).toList();
    }

    /** What the audit holds of a change: each thing with what was before and what came after. */
    static String codes(List<Difference> differences) {
        return differences.stream().map(Difference::code).collect(Collectors.joining("; "));
    }

    private boolean isReal() {
        return !before.equals(after);
    }

    private String code() {
        String named = subject.isEmpty() ? term.name() : term + " " + subject;
        return named + " " + nothing(before) + " > " + nothing(after);
    }

    private static String nothing(String code) {
        return code.isEmpty() ? "-" : code;
    }
}
