package uk.gov.dwp.jobmatch.web.language;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import uk.gov.dwp.jobmatch.routing.Language;

/** Every word that the screens say, in the language of whoever reads them. */
@Named
@RequestScoped
public class Words {

    private static final String BUNDLE = "uk.gov.dwp.jobmatch.web.language.words";
    private static final ResourceBundle.Control NOTHING_ELSE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    /** Welsh softens the name of a day after these: o ddydd Llun, tan ddydd Gwener. */
    private static final Pattern SOFTENED = Pattern.compile("\\b([Aa]m|[Aa]r|[Aa]t|[Hh]yd|[Ii]|[Oo]|[Tt]an) Dydd ");

    @Inject
    ChosenLanguage language;

    /** The words under a key, with {@code {0}} and so on replaced by the parts. */
    public String of(String key, Object... parts) {
        return in(language.get(), key, parts);
    }

    /** The words for a code, or the code itself where there are none: a newer or older version may have written it. */
    public String known(String start, String code) {
        return has(start + code) ? of(start + code) : code;
    }

    public boolean has(String key) {
        return has(language.get(), key);
    }

    /** Whether there are words under a key in a language, whoever reads them. */
    public static boolean has(Language language, String key) {
        return bundle(language).containsKey(key);
    }

    /**
     * The words for so many of something. A key may have forms {@code .one}, {@code .two} and {@code .other}: Welsh
     * mutates after two. Both languages part the thousands of a number alike.
     */
    public String count(String key, long number) {
        String form = number == 1 ? ".one" : number == 2 ? ".two" : ".other";
        return of(key + form, NumberFormat.getIntegerInstance(Locale.UK).format(number));
    }

    /** The words under a key in a language, whoever reads them. */
    public static String in(Language language, String key, Object... parts) {
        String words = bundle(language).getString(key);
        for (int i = 0; i < parts.length; i++) {
            words = words.replace("{" + i + "}", String.valueOf(parts[i]));
        }
        return language == Language.CY ? SOFTENED.matcher(words).replaceAll("$1 ddydd ") : words;
    }

    private static ResourceBundle bundle(Language language) {
        return ResourceBundle.getBundle(BUNDLE, language.locale(), Words.class.getClassLoader(), NOTHING_ELSE);
    }
}
