package uk.gov.dwp.jobmatch.guide;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A part of the guide that follows from something else: a table of codes or fields, or the text of a file. It stands below a
 * line like {@code <!-- fields of Customer -->}. The last column of a table is written by hand and kept.
 */
record MadePart(String kind, String subject, String old) {

    /** What stands in the last column of a row that nobody has written about yet. */
    static final String NOBODY_WROTE = "?";

    private static final Pattern PART =
            Pattern.compile("(?m)^<!-- (\\w+) of (\\S+) -->\\n(```\\w*\\n(?s:.*?)^```\\n|(?:^\\|.*\\n)*)");

    /** The page with every such part made anew. */
    static String madeAnewIn(String page) {
        return PART.matcher(page).replaceAll(found -> {
            MadePart part = new MadePart(found.group(1), found.group(2), found.group(3));
            return Matcher.quoteReplacement(
                    "<!-- %s of %s -->\n%s".formatted(part.kind, part.subject, part.madeAnew()));
        });
    }

    private String madeAnew() {
        return switch (kind) {
            case "text" -> Excerpt.of(subject).fenced();
            case "fields" -> table(List.of("element", "what it takes", "meaning"), Fields.of(subject));
            case "faults" -> table(Codes.FAULT_COLUMNS, Codes.faults());
            case "problems" -> table(List.of("code", "we say", "when"), Codes.problems(subject));
            case "values" -> table(List.of("code", "meaning"), Codes.values(subject));
            default -> throw new IllegalArgumentException("Nothing is known of " + kind);
        };
    }

    /** A row here has no last column; it comes from the row of the old table that begins alike. */
    private String table(List<String> columns, List<List<String>> rows) {
        Map<String, String> written = old.lines()
                .map(MadePart::cells)
                .collect(Collectors.toMap(
                        cells -> cells.get(0), cells -> cells.get(cells.size() - 1), (one, other) -> other));
        List<List<String>> whole = new ArrayList<>(
                List.of(columns, columns.stream().map(column -> "---").toList()));
        rows.forEach(row -> whole.add(with(written.getOrDefault(row.get(0), NOBODY_WROTE), row)));
        return whole.stream()
                .map(row -> "| " + String.join(" | ", row) + " |\n")
                .collect(Collectors.joining());
    }

    private static List<String> with(String last, List<String> row) {
        List<String> whole = new ArrayList<>(row);
        whole.add(last);
        return whole;
    }

    private static List<String> cells(String line) {
        return Pattern.compile("(?<!\\\\)\\|")
                .splitAsStream(line.substring(1))
                .map(String::strip)
                .toList();
    }
}
