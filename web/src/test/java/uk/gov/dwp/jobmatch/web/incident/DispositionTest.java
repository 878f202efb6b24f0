package uk.gov.dwp.jobmatch.web.incident;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DispositionTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a.png          | attachment; filename="a.png"; filename*=UTF-8''a.png
            What I see.txt | attachment; filename="What I see.txt"; filename*=UTF-8''What%20I%20see.txt
            Sgrîn tŷ.pdf   | attachment; filename="Sgr_n t_.pdf"; filename*=UTF-8''Sgr%C3%AEn%20t%C5%B7.pdf
            👍.png          | attachment; filename="_.png"; filename*=UTF-8''%F0%9F%91%8D.png
            """)
    void a_name_is_said_plainly_and_as_it_is(String name, String header) {
        assertEquals(header, Disposition.of(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\"; filename=\"b.exe", "a\r\nSet-Cookie: x=y", "a\\\"b", "a%22b"})
    void no_name_adds_to_the_header(String name) {
        String header = Disposition.of(name);

        assertTrue(
                header.matches("attachment; filename=\"[^\"\\\\\\p{Cntrl}]*\"; filename\\*=UTF-8''[A-Za-z0-9%._-]*"),
                header);
    }

    @Test
    void what_a_header_gives_meaning_to_is_written_in_numbers() {
        assertEquals(
                "attachment; filename=\"a(b)'c.txt\"; filename*=UTF-8''a%28b%29%27c.txt", Disposition.of("a(b)'c.txt"));
    }
}
