package uk.gov.dwp.jobmatch.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SoughtTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UJ-2026-0000123",
                "uj-2026-0000123",
                "  UJ 2026 0000123 ",
                "UJ20260000123",
                "UJ–2026–0000123",
                "UJ/2026/123",
                "uj-2026-123",
                "20260000123",
                "2026-123",
                "2026 0000123",
                "UJ-2026-0000123\u00A0"
            })
    void a_reference_is_read_however_it_is_typed(String typed) {
        assertEquals(
                "UJ-2026-0000123", new Sought(typed).reference().orElseThrow().toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "UJ",
                "123",
                "2026",
                "UJ-2026-0000000",
                "UJ-2026-00001234",
                "202600001",
                "01632 960001",
                "UJ-2026-0000123 x"
            })
    void anything_else_is_no_reference(String typed) {
        assertEquals(Optional.empty(), new Sought(typed).reference());
    }

    @ParameterizedTest
    @ValueSource(strings = {"CB-51", "cb 51", "CB51", " cb-51 "})
    void a_callbacks_reference_is_read_however_it_is_typed(String typed) {
        assertEquals("CB-51", new Sought(typed).callback().orElseThrow());
    }

    @ParameterizedTest
    @CsvSource({
        "01632 960001, 441632960001",
        "+44 1632 960001, 441632960001",
        "0044 1632 960001, 441632960001",
        "(01632) 960-001, 441632960001",
        "01632960001 ext 12, 441632960001",
        "960001, 960001",
        "960 001, 960001",
        "+33 1 42 68 53 00, 33142685300"
    })
    void a_phone_number_is_read_however_it_is_typed(String typed, String digits) {
        assertEquals(digits, new Sought(typed).digits().orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(strings = {"96000", "call 960001", "ACC960001", "", "------"})
    void anything_else_is_no_phone_number(String typed) {
        assertEquals(Optional.empty(), new Sought(typed).digits());
    }

    @Test
    void a_whole_email_address_is_one_in_any_case() {
        assertEquals(Optional.of("owner@bakery.example"), new Sought(" Owner@Bakery.example").email());
        assertEquals(Optional.empty(), new Sought("owner@").email());
        assertEquals(Optional.empty(), new Sought("@bakery.example").email());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            lost password               | lost/password
            "the corner bakery" vacancy | "the corner bakery"/vacancy
            “the corner bakery”         | "the corner bakery"
            lost -password              | lost/-password
            -"lost password" account    | -"lost password"/account
            tea OR coffee cake          | tea or coffee/cake
            or                          | or
            tea or                      | tea
            an "open phrase             | an/open/phrase
            """)
    void words_phrases_and_what_must_not_be_there_are_told_apart(String typed, String lines) {
        assertEquals(lines, new Sought(typed).lines().orElseThrow().replace('\n', '/'));
    }

    @Test
    void a_word_stands_beside_its_mutations_but_a_phrase_or_an_unwanted_word_is_left() {
        assertEquals(
                "llythyr or lythyr\n\"fy nghyfrif\"\n-bost", new Sought("llythyr \"fy nghyfrif\" -bost").mutated());
        assertEquals("", new Sought("\"fy nghyfrif\"").mutated());
    }

    @Test
    void more_than_two_hundred_characters_are_not_looked_at() {
        Sought sought = new Sought("word ".repeat(1000));

        assertTrue(sought.lines().orElseThrow().length() <= Sought.LONGEST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\u0000", "\t\n", "\"\""})
    void nothing_is_asked_for_by_nothing(String typed) {
        assertEquals(Optional.empty(), new Sought(typed).lines().filter(lines -> !lines.equals("\"\"")));
    }
}
