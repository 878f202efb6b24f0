package uk.gov.dwp.jobmatch.hostile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uk.gov.dwp.jobmatch.outside.StaffMember;

/** Words that would be more than words wherever somebody forgot that they are not. */
final class Markup {

    /** In whatever is planted. */
    static final String TAG = "<script>alert(1)";

    /** What it must be on every page. */
    static final String SHOWN = "&lt;script&gt;alert(1)";

    /** Short enough for the shortest field that takes a sentence; the last sign turns the direction of what follows. */
    static final String TEXT = TAG + "</script>\"><img src=x>#{7919*191}\u202e";

    /** What no page may hold: the tags as tags, and what the expression comes to. */
    private static final List<String> DONE = List.of("<script>alert(1)", "<img src=x", "1512529");

    private Markup() {}

    /** Names and values in turn; whatever is more than one word, or a file's name, is prose and gets the markup. */
    static Map<String, String> in(String... typed) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (int i = 0; i < typed.length; i += 2) {
            fields.put(typed[i], isProse(typed[i], typed[i + 1]) ? typed[i + 1] + of(typed[i]) : typed[i + 1]);
        }
        return fields;
    }

    /** Templates know their own placeholders, and take no others. */
    private static String of(String field) {
        return field.startsWith("words") ? TEXT.replaceAll("[#{}]", "") : TEXT;
    }

    private static boolean isProse(String field, String value) {
        boolean named = value.contains(".") && value.matches("\\d+\\.\\d+ .*");
        return value.contains(" ") && !named && !value.startsWith(StaffMember.FILE) && !field.endsWith("hone");
    }

    /** How a page shows these words with the tag behind them. */
    static String shown(String words) {
        return words + " " + SHOWN;
    }

    static boolean isDoneIn(String page) {
        return DONE.stream().anyMatch(page::contains);
    }
}
