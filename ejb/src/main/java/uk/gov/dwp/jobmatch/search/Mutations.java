package uk.gov.dwp.jobmatch.search;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The other forms that a Welsh word takes at its beginning: "cyfrif" is "gyfrif", "nghyfrif" or "chyfrif", as the word before it
 * asks. What is not Welsh has such forms too, which no text holds, or only by chance.
 */
final class Mutations {

    private static final int SHORTEST = 3;

    /** Soft, nasal and aspirate mutation by the beginning of the word itself; a soft g is nothing. */
    private static final Map<String, List<String>> FORMS = Map.of(
            "c", List.of("g", "ngh", "ch"),
            "p", List.of("b", "mh", "ph"),
            "t", List.of("d", "nh", "th"),
            "g", List.of("", "ng"),
            "b", List.of("f", "m"),
            "d", List.of("dd", "n"),
            "ll", List.of("l"),
            "m", List.of("f"),
            "rh", List.of("r"));

    /** Two letters that are one in Welsh, and so do not begin with the first of them. */
    private static final Set<String> DIGRAPHS = Set.of("ch", "dd", "ff", "ng", "ll", "mh", "nh", "ph", "rh", "th");

    private Mutations() {}

    /** Every other word that may be the same one, in alphabetical order; none where it is too short to say. */
    static Set<String> of(String word) {
        String lower = withoutAccents(word).toLowerCase(Locale.ROOT);
        Set<String> forms = new TreeSet<>();
        if (lower.length() >= SHORTEST) {
            radicals(lower).forEach(radical -> {
                forms.add(radical);
                forms.addAll(mutated(radical));
            });
        }
        forms.remove(lower);
        return forms;
    }

    private static String withoutAccents(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    }

    /** The word itself, and each that becomes it. */
    private static Set<String> radicals(String word) {
        Set<String> radicals = new TreeSet<>(Set.of(word));
        FORMS.forEach((own, becomes) -> becomes.stream()
                .filter(beginning -> begins(word, beginning))
                .forEach(beginning -> radicals.add(own + word.substring(beginning.length()))));
        return radicals;
    }

    private static Set<String> mutated(String radical) {
        Set<String> forms = new TreeSet<>();
        FORMS.forEach((own, becomes) -> {
            if (begins(radical, own)) {
                becomes.forEach(beginning -> forms.add(beginning + radical.substring(own.length())));
            }
        });
        return forms;
    }

    /** Whether a word begins with these letters as Welsh counts them; with none, where a g may have gone. */
    private static boolean begins(String word, String letters) {
        if (letters.isEmpty()) {
            return "aeiouwylr".indexOf(word.charAt(0)) >= 0 && !begins(word, "ll") && !begins(word, "rh");
        }
        boolean whole = letters.length() > 1 || !DIGRAPHS.contains(word.substring(0, Math.min(2, word.length())));
        return word.startsWith(letters) && whole;
    }
}
