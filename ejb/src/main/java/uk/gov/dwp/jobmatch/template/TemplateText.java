package uk.gov.dwp.jobmatch.template;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import uk.gov.dwp.jobmatch.routing.Language;

/** The words of a template in one language, with the places that each incident fills. */
public record TemplateText(String words, Language language) {

    private static final Pattern PLACE = Pattern.compile("\\{([^{}\\n]{1,60})}");

    /** What could not be filled in, and nobody would want to send: two brackets with a name. */
    private static final Pattern GAP = Pattern.compile("\\[\\[([^\\[\\]\\n]{1,60})]]");

    /** The first thing in a text that somebody still has to fill in; empty for none. */
    public static Optional<String> firstGap(String text) {
        Matcher gap = GAP.matcher(text);
        return gap.find() ? Optional.of(gap.group(1)) : Optional.empty();
    }

    /** What stands between braces and is no placeholder, braces and all. */
    List<String> unknown() {
        return PLACE.matcher(words)
                .results()
                .filter(place -> Placeholder.named(place.group(1)).isEmpty())
                .map(MatchResult::group)
                .distinct()
                .toList();
    }

    Set<Placeholder> placeholders() {
        Set<Placeholder> found = EnumSet.noneOf(Placeholder.class);
        PLACE.matcher(words)
                .results()
                .flatMap(place -> Placeholder.named(place.group(1)).stream())
                .forEach(found::add);
        return found;
    }

    /** Filled in once: what a value holds is text, even if it looks like a placeholder. A missing value leaves a gap to see. */
    String filledWith(Function<Placeholder, Optional<String>> values) {
        return PLACE.matcher(words)
                .replaceAll(place -> Matcher.quoteReplacement(Placeholder.named(place.group(1))
                        .map(one -> values.apply(one)
                                .filter(value -> !value.isBlank())
                                .orElseGet(() -> "[[" + one.name(language) + "]]"))
                        .orElse(place.group())));
    }

    /** As a reader of an invented incident would see it. */
    public String preview() {
        return filledWith(one -> Optional.of(one.sample(language)));
    }
}
