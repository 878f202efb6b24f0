package uk.gov.dwp.jobmatch.search;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A text with the parts that match, as text all through: what looks like markup in it was typed. */
public record Excerpt(List<Part> parts) {

    private static final Pattern RUN =
            Pattern.compile("(?s)" + Match.MARK + "(.*?)" + Match.UNMARK + "|([^" + Match.MARK + "]+)");

    /** One run of it. */
    public record Part(String text, boolean isMatch) {}

    /** Reads what the database has marked. */
    static Excerpt of(String marked) {
        return new Excerpt(RUN.matcher(marked).results().map(Excerpt::part).toList());
    }

    /** All of a text matches. */
    static Excerpt whole(String text) {
        return new Excerpt(List.of(new Part(text, true)));
    }

    private static Part part(MatchResult run) {
        boolean match = run.group(1) != null;
        return new Part(match ? run.group(1) : run.group(2), match);
    }

    public boolean hasMatch() {
        return parts.stream().anyMatch(Part::isMatch);
    }
}
