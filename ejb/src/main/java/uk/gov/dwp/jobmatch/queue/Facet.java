package uk.gov.dwp.jobmatch.queue;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import uk.gov.dwp.jobmatch.incident.IncidentState;
import uk.gov.dwp.jobmatch.routing.Category;
import uk.gov.dwp.jobmatch.routing.Channel;
import uk.gov.dwp.jobmatch.routing.Language;
import uk.gov.dwp.jobmatch.routing.Priority;

/** One thing that the queue can be narrowed by. */
public enum Facet {
    PRIORITY("priority_rank in (:priority)", codes(Priority.values())),
    OVERDUE("case when " + Facet.LATE + " then 'YES' else 'NO' end in (:overdue)", List.of("YES", "NO")),
    /** Any site that has to do with it: the one that submitted it, the one that handles it, the employer's own. */
    SITE("(submitting_site in (:site) or handling_site in (:site) or home_site in (:site))", List.of()),
    CHANNEL("channel in (:channel)", codes(Channel.values())),
    STATE("state in (:state)", codes(open())),
    /** By the clock, since it came in. */
    AGE(Facet.HOW_OLD + " in (:age)", List.of("DAY", "THREE_DAYS", "WEEK", "OLDER")),
    LANGUAGE("language in (:language)", codes(Language.values())),
    CATEGORY("category in (:category)", codes(Category.values())),
    OWNER("owner in (:owner)", List.of());

    static final String LATE = "(due_at < :now and state in ('NEW', 'TAKEN', 'REOPENED'))";

    static final String HOW_OLD = """
            case when received_at + interval '1 day' > :now then 'DAY'
                when received_at + interval '3 days' > :now then 'THREE_DAYS'
                when received_at + interval '7 days' > :now then 'WEEK' else 'OLDER' end""";

    private static final Pattern CODE = Pattern.compile("[\\w.@-]{1,60}");

    private final String condition;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of and toList
    private final List<String> codes;

    Facet(String condition, List<String> codes) {
        this.condition = condition;
        this.codes = codes;
    }

    /** Its parameter in the address of a page. */
    public String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What it may be, in the order of a list; empty where that depends on who and what there is. */
    public List<String> codes() {
        return codes;
    }

    /** Whether a code from a page's address may stand for one of its values. */
    boolean knows(String code) {
        return codes.isEmpty() ? CODE.matcher(code).matches() : codes.contains(code);
    }

    /** In SQL; its values are the parameter of {@link #parameter()}. */
    String condition() {
        return condition;
    }

    /** A value as the condition wants it. */
    Object value(String code) {
        return this == PRIORITY ? (Object) (short) Priority.valueOf(code).rank() : code;
    }

    private static IncidentState[] open() {
        return Stream.of(IncidentState.values())
                .filter(state -> !state.isEnded())
                .toArray(IncidentState[]::new);
    }

    private static List<String> codes(Enum<?>[] constants) {
        return Arrays.stream(constants).map(Enum::name).toList();
    }
}
