package uk.gov.dwp.jobmatch.incident;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReferenceTest {

    @Test
    void a_reference_says_the_year_in_london_and_a_number_of_seven_digits() {
        assertEquals(
                "UJ-2026-0000123",
                Reference.at(Instant.parse("2026-12-31T23:59:59Z"), 123).toString());
        assertEquals(
                "UJ-2027-9999999",
                Reference.at(Instant.parse("2027-01-01T00:00:00Z"), 9_999_999).toString());
        assertThrows(IllegalArgumentException.class, () -> new Reference(2026, 0));
        assertThrows(IllegalArgumentException.class, () -> new Reference(2026, 10_000_000));
    }

    @Test
    void a_reference_is_read_back_as_it_was() {
        assertEquals(Optional.of(new Reference(2026, 123)), Reference.parse("UJ-2026-0000123"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "UJ-2026-0000000",
                "UJ-2026-000123",
                "UJ-2026-00000123",
                "uj-2026-0000123",
                "UJ-2026-0000123 ",
                "UJ-2026-000012\u0663",
                "UJ-2026-0000123\u0000",
                "UJ-2026-0000123\n",
                "' or '1'='1"
            })
    void anything_else_is_no_reference(String text) {
        assertEquals(Optional.empty(), Reference.parse(text));
    }
}
