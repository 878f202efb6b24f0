package uk.gov.dwp.jobmatch.email;

import java.util.ResourceBundle;
import uk.gov.dwp.jobmatch.routing.Language;

/** The words that letters are made of, in one language. */
record LetterWords(Language language) {

    private static final String BUNDLE = "uk.gov.dwp.jobmatch.email.letters";
    private static final ResourceBundle.Control NOTHING_ELSE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    /** The words under a key, with {@code {0}} and so on replaced by the parts. */
    String say(String key, String... parts) {
        String words = ResourceBundle.getBundle(
                        BUNDLE, language.locale(), LetterWords.class.getClassLoader(), NOTHING_ELSE)
                .getString(key);
        for (int i = 0; i < parts.length; i++) {
            words = words.replace("{" + i + "}", parts[i]);
        }
        return words;
    }
}
