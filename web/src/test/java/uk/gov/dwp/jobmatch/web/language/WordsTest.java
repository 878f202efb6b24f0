package uk.gov.dwp.jobmatch.web.language;

import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.gov.dwp.jobmatch.routing.Language;
import uk.gov.dwp.jobmatch.web.Sources;
import uk.gov.dwp.jobmatch.web.access.Page;

class WordsTest {

    private static final Properties ENGLISH = read("words_en.properties");
    private static final Properties WELSH = read("words_cy.properties");

    /** A key written out in a page or a class: words.of('…'), notices.say("…"), key="…". */
    private static final Pattern WRITTEN_OUT = Pattern.compile(
            "(?:words\\.of|words\\.count|notices\\.say)\\(\\s*['\"]([^'\"]+)['\"]\\s*[,)]|\\bkey=\"([^\"#]+)\"");

    /** The start of a key whose end is a code: words.of('category.'.concat(…)), names="category.". */
    private static final Pattern STARTED = Pattern.compile("['\"]([a-z][\\w.-]*\\.)['\"]");

    /** Ids of fields, whose label and hint are found by them. */
    private static final Pattern FIELD = Pattern.compile(
            "<hd:(?:input|day|textarea|select|radios|checkbox|upload|password|pick)\\s[^>]*?id=\"([\\w-]+)\"");

    @Test
    void both_languages_have_the_same_keys() {
        assertEquals(new TreeSet<>(ENGLISH.keySet()), new TreeSet<>(WELSH.keySet()));
    }

    /** The second would win without a word. */
    @ParameterizedTest
    @ValueSource(strings = {"words_en.properties", "words_cy.properties"})
    void no_key_stands_twice(String file) {
        Set<String> seen = new TreeSet<>();

        assertEquals(List.of(), keysOf(file).filter(key -> !seen.add(key)).toList());
    }

    @Test
    void both_languages_put_the_same_parts_in() {
        Set<String> differing = keys().stream()
                .filter(key -> !parts(ENGLISH, key).equals(parts(WELSH, key)))
                .collect(toCollection(TreeSet::new));

        assertEquals(Set.of(), differing);
    }

    @Test
    void every_key_that_is_written_out_has_words() {
        Set<String> missing = written().filter(key -> !isKnown(key)).collect(toCollection(TreeSet::new));

        assertEquals(Set.of(), missing);
    }

    @Test
    void every_field_has_a_label() {
        Set<String> missing =
                fields().filter(id -> !keys().contains("label." + id)).collect(toCollection(TreeSet::new));

        assertEquals(Set.of(), missing);
    }

    @Test
    void every_page_has_a_name() {
        for (Page page : Page.values()) {
            boolean named = keys().contains(page.nameKey())
                    || !Page.navigationFor(role -> true).contains(page);
            assertEquals(true, named, page.name());
        }
    }

    @Test
    void no_words_are_left_that_nobody_says() {
        Set<String> unused = keys();
        written().forEach(key -> unused.removeIf(key::equals));
        counted().forEach(key -> unused.removeIf(some -> some.startsWith(key + ".")));
        started()
                .filter(start -> !start.equals("label.") && !start.equals("hint."))
                .forEach(start -> unused.removeIf(key -> key.startsWith(start)));
        fields().forEach(id -> unused.removeAll(Set.of("label." + id, "hint." + id)));
        quoted().forEach(unused::remove);

        assertEquals(Set.of(), unused);
    }

    @Test
    void an_apostrophe_is_a_typographic_one() {
        Predicate<Properties> straight = words -> words.values().toString().contains("'");

        assertFalse(straight.test(ENGLISH));
        assertFalse(straight.test(WELSH));
    }

    @Test
    void parts_are_put_in_where_the_language_wants_them() {
        assertEquals("2 hours left", Words.in(Language.EN, "time.left", "2 hours"));
        assertEquals("2 awr ar ôl", Words.in(Language.CY, "time.left", "2 awr"));
    }

    @Test
    void welsh_softens_a_day_after_a_preposition() {
        assertEquals(
                "O ddydd Llun 1 Hydref 2012 hyd at ddydd Sul 30 Mehefin 2013",
                Words.in(Language.CY, "figures.between", "Dydd Llun 1 Hydref 2012", "Dydd Sul 30 Mehefin 2013"));
        assertEquals(
                "Ar ddiwedd Dydd Sul 20 Ionawr 2013", Words.in(Language.CY, "figures.at", "Dydd Sul 20 Ionawr 2013"));
    }

    private static boolean isKnown(String key) {
        return keys().contains(key) || keys().contains(key + ".other");
    }

    private static Set<String> keys() {
        return new TreeSet<>(ENGLISH.stringPropertyNames());
    }

    private static Set<String> parts(Properties words, String key) {
        return Pattern.compile("\\{\\w+}")
                .matcher(Objects.toString(words.getProperty(key), ""))
                .results()
                .map(match -> match.group())
                .collect(toCollection(TreeSet::new));
    }

    private static Stream<String> sources() {
        return Stream.concat(Sources.pages().values().stream(), Sources.java().values().stream());
    }

    private static Stream<String> written() {
        return found(WRITTEN_OUT).filter(key -> !key.endsWith("."));
    }

    private static Stream<String> counted() {
        return written().filter(key -> keys().contains(key + ".other"));
    }

    private static Stream<String> started() {
        return found(STARTED);
    }

    private static Stream<String> fields() {
        return found(FIELD);
    }

    /** Any text between quotation marks that is a key, such as one handed to a method of our own. */
    private static Stream<String> quoted() {
        return found(Pattern.compile("['\"]([a-z][\\w.-]+)['\"]"))
                .flatMap(text -> Stream.of(text, text + ".one", text + ".two", text + ".other"));
    }

    private static Stream<String> found(Pattern pattern) {
        return sources()
                .flatMap(source -> pattern.matcher(source).results())
                .map(match -> match.group(1) == null && match.groupCount() > 1 ? match.group(2) : match.group(1));
    }

    private static Stream<String> keysOf(String file) {
        return text(file)
                .lines()
                .filter(line -> line.contains("=") && !line.startsWith("#"))
                .map(line -> line.substring(0, line.indexOf('=')).strip());
    }

    private static Properties read(String file) {
        Properties words = new Properties();
        try {
            words.load(new StringReader(text(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    private static String text(String file) {
        try (InputStream stream = Objects.requireNonNull(WordsTest.class.getResourceAsStream(file))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
