package uk.gov.dwp.jobmatch.email;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import uk.gov.dwp.jobmatch.routing.Language;

class LetterWordsTest {

    private static final Pattern PART = Pattern.compile("\\{\\w+}");

    private final Properties english = read("letters_en.properties");
    private final Properties welsh = read("letters_cy.properties");

    @Test
    void both_languages_have_the_same_keys() {
        assertEquals(new TreeSet<>(english.stringPropertyNames()), new TreeSet<>(welsh.stringPropertyNames()));
    }

    @Test
    void both_languages_put_the_same_parts_in() {
        for (String key : english.stringPropertyNames()) {
            assertEquals(parts(english, key), parts(welsh, key), key);
        }
    }

    @Test
    void nothing_was_left_in_english() {
        for (String key : english.stringPropertyNames()) {
            assertFalse(english.getProperty(key).equals(welsh.getProperty(key)), key);
        }
    }

    @Test
    void a_part_may_hold_anything() {
        assertEquals("{1} $1 \\ at 10:00", new LetterWords(Language.EN).say("time", "{1} $1 \\", "10:00"));
    }

    private static Set<String> parts(Properties words, String key) {
        return PART.matcher(words.getProperty(key))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties read(String file) {
        Properties words = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(LetterWords.class.getResourceAsStream(file)), StandardCharsets.UTF_8)) {
            words.load(reader);
            return words;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
