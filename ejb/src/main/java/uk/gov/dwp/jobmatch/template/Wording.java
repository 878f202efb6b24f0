package uk.gov.dwp.jobmatch.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.routing.Category;
import uk.gov.dwp.jobmatch.routing.Language;

/**
 * What an edition of a template says: in English and in Welsh, or not at all.
 *
 * @param category what it answers; null where it suits everything
 */
public record Wording(@Nullable Category category, String titleEn, String titleCy, String wordsEn, String wordsCy) {

    public static final int LONGEST_TITLE = 100;
    public static final int LONGEST_WORDS = 4000;

    /** Why an edition cannot be published. */
    public enum Fault {
        MISSING,
        TOO_LONG,
        UNKNOWN_PLACEHOLDER,
        OTHER_LANGUAGE_HAS
    }

    /**
     * One thing to mend.
     *
     * @param field by its name in this record
     * @param part the placeholder concerned; empty where there is none
     */
    public record Problem(String field, Fault fault, String part) {}

    /** Without space around any of it, and with the line ends that a reply has. */
    public Wording {
        titleEn = titleEn.strip();
        titleCy = titleCy.strip();
        wordsEn = wordsEn.strip().replace("\r\n", "\n");
        wordsCy = wordsCy.strip().replace("\r\n", "\n");
    }

    public TemplateText text(Language language) {
        return new TemplateText(language == Language.CY ? wordsCy : wordsEn, language);
    }

    public String title(Language language) {
        return language == Language.CY ? titleCy : titleEn;
    }

    /** All at once, in the order of the fields. */
    public List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        check(problems, "titleEn", titleEn, LONGEST_TITLE);
        check(problems, "titleCy", titleCy, LONGEST_TITLE);
        checkText(problems, "wordsEn", text(Language.EN), text(Language.CY));
        checkText(problems, "wordsCy", text(Language.CY), text(Language.EN));
        return problems;
    }

    private static void check(List<Problem> problems, String field, String words, int longest) {
        if (words.isEmpty()) {
            problems.add(new Problem(field, Fault.MISSING, ""));
        } else if (words.length() > longest) {
            problems.add(new Problem(field, Fault.TOO_LONG, ""));
        }
    }

    /** A place that only one language fills would tell its readers more. */
    private static void checkText(List<Problem> problems, String field, TemplateText text, TemplateText other) {
        check(problems, field, text.words(), LONGEST_WORDS);
        text.unknown().forEach(part -> problems.add(new Problem(field, Fault.UNKNOWN_PLACEHOLDER, part)));
        Set<Placeholder> missing = other.placeholders().stream()
                .filter(one -> !text.words().isEmpty() && !text.placeholders().contains(one))
                .collect(Collectors.toSet());
        Stream.of(Placeholder.values())
                .filter(missing::contains)
                .forEach(one -> problems.add(new Problem(field, Fault.OTHER_LANGUAGE_HAS, one.token())));
    }
}
