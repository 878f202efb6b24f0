package uk.gov.dwp.jobmatch.web.policy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.gov.dwp.jobmatch.directory.PolicyTerms;
import uk.gov.dwp.jobmatch.directory.PolicyVersion;
import uk.gov.dwp.jobmatch.policy.Difference;
import uk.gov.dwp.jobmatch.policy.PolicyTerm;
import uk.gov.dwp.jobmatch.web.language.Names;
import uk.gov.dwp.jobmatch.web.language.Times;
import uk.gov.dwp.jobmatch.web.language.Words;
import uk.gov.dwp.jobmatch.worktime.WorkingCalendar;

/** Says in words what a policy says, and what one changes of another. */
@Named
@RequestScoped
public class PolicyWords {

    /** Of a working day on the calendar that every place starts with. */
    private static final long HOURS_A_DAY = 10;

    private static final Pattern AUDITED =
            Pattern.compile("(?<term>[A-Z_]+)(?: (?<area>[A-Z]{1,2}))? (?<before>.+) > (?<after>.+)");

    @Inject
    Words words;

    @Inject
    Times times;

    @Inject
    Names names;

    /** What a policy says of something. */
    public String value(PolicyTerm term, PolicyTerms terms) {
        return inWords(term, term.of(terms));
    }

    /** What would change, such as "Standard answers due: 2 working days (20 hours) becomes 3 working days (30 hours)". */
    public String sentence(Difference difference) {
        return words.of(
                "policy.becomes",
                words.of("policy.term." + difference.term(), difference.subject()),
                inWords(difference.term(), difference.before()),
                inWords(difference.term(), difference.after()));
    }

    /** A sentence for each thing; areas that go from one site to one other share theirs. */
    public List<String> sentences(List<Difference> differences) {
        Map<Difference, List<String>> alike = new LinkedHashMap<>();
        differences.forEach(some -> alike.computeIfAbsent(withSubject(some, ""), none -> new ArrayList<>())
                .add(some.subject()));
        return alike.entrySet().stream()
                .map(some -> sentence(withSubject(some.getKey(), String.join(", ", some.getValue()))))
                .toList();
    }

    private static Difference withSubject(Difference difference, String subject) {
        return new Difference(difference.term(), subject, difference.before(), difference.after());
    }

    /** What the audit holds of a version: its number, and each thing that it changed. */
    public String audited(String code) {
        String[] parts = code.split(": ", 2);
        String changes = parts.length < 2
                ? ""
                : Stream.of(parts[1].split("; ")).map(this::auditedChange).collect(Collectors.joining("; "));
        return words.of("policy.number", parts[0]) + (changes.isEmpty() ? "" : ": " + changes);
    }

    /** Better the code than nothing where the audit had no room for the whole of it. */
    private String auditedChange(String code) {
        Matcher change = AUDITED.matcher(code);
        Optional<PolicyTerm> term = Stream.of(PolicyTerm.values())
                .filter(known -> change.matches() && known.name().equals(change.group("term")))
                .findFirst();
        return term.map(known -> sentence(new Difference(
                        known,
                        Objects.requireNonNullElse(change.group("area"), ""),
                        given(change.group("before")),
                        given(change.group("after")))))
                .orElse(code);
    }

    private static String given(String code) {
        return code.equals("-") ? "" : code;
    }

    /** The day from whose start a version counts. */
    public String day(PolicyVersion version) {
        return times.day(WorkingCalendar.dayOf(version.effectiveFrom()));
    }

    /** Postcode areas in a line. */
    public String areas(List<String> areas) {
        return String.join(" ", areas);
    }

    /** A length of working time: in days where it is whole days of the usual length, and in hours. */
    public String workingTime(Duration length) {
        if (length.toMinutesPart() > 0) {
            return words.of("policy.working-time", times.length(length));
        }
        String hours = words.count("policy.working-hours", length.toHours());
        return length.toHours() % HOURS_A_DAY > 0
                ? hours
                : words.of(
                        "policy.working-time.days", words.count("policy.days", length.toHours() / HOURS_A_DAY), hours);
    }

    /** A length of time at any hour. */
    public String clockTime(Duration length) {
        return words.of("policy.clock", times.length(length));
    }

    private String inWords(PolicyTerm term, String code) {
        return switch (term) {
            case IMMEDIATE_TARGET -> clockTime(Duration.ofMinutes(Long.parseLong(code)));
            case PRIORITY_TARGET, STANDARD_TARGET -> workingTime(Duration.ofMinutes(Long.parseLong(code)));
            case COPY_EMPLOYER, REPLY_JOBSEEKER -> words.of(code.equals("true") ? "switch.on" : "switch.off");
            case DWP_DOMAINS -> code.replace(" ", ", ");
            case DEFAULT_SITE -> names.site(code);
            case POSTCODE_AREA -> code.isEmpty() ? words.of("policy.area.default") : names.site(code);
            case ALERT_MINUTES -> times.length(Duration.ofMinutes(Long.parseLong(code)));
            case ABSENT_DAYS, PASSWORD_DAYS -> words.count("time.days", Long.parseLong(code));
            case SAFETY_PHONE, ALERT_REPEATS -> code;
        };
    }
}
