package uk.gov.dwp.jobmatch.email;

import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import uk.gov.dwp.jobmatch.routing.Language;

/** The words that letters are made of, in one language. */
record LetterWords(Language language) {

    private static final String BUNDLE = "uk.gov.dwp.jobmatch.email.letters";
    private static final Pattern PART = Pattern.compile("\\{(\\d)}");
    private static final ResourceBundle.Control NOTHING_ELSE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    /** The words under a key, with {@code {0}} and so on replaced by the parts, which may hold anything. */
    String say(String key, String... parts) {
        return PART.matcher(words(key))
                .replaceAll(part -> Matcher.quoteReplacement(parts[Integer.parseInt(part.group(1))]));
    }

    private String words(String key) {
        return ResourceBundle.getBundle(BUNDLE, language.locale(), LetterWords.class.getClassLoader(), NOTHING_ELSE)
                .getString(key);
    }
}
