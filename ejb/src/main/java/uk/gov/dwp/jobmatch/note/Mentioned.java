package uk.gov.dwp.jobmatch.note;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Whom a note names: each {@code @username} that no other word or address holds. */
final class Mentioned {

    private static final Pattern NAME = Pattern.compile("(?<![\\w@./-])@([A-Za-z0-9]+(?:[-._][A-Za-z0-9]+)*)");

    private Mentioned() {}

    static List<String> in(String words) {
        return NAME.matcher(words)
                .results()
                .map(found -> found.group(1).toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
    }
}
