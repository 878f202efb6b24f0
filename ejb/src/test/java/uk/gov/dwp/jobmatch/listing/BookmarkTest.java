package uk.gov.dwp.jobmatch.listing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BookmarkTest {

    private static final Bookmark PLACE = new Bookmark(Instant.parse("2026-11-23T10:00:00.123456Z"), 4711, 250);

    @Test
    void it_is_read_as_it_was_written() {
        assertEquals(PLACE, Bookmark.read(PLACE.in("a list"), "a list"));
    }

    @Test
    void it_fits_where_the_contract_keeps_it() {
        Bookmark far = new Bookmark(Instant.parse("2199-12-31T23:59:59.999999Z"), 999_999_999_999L, 10_000);

        assertTrue(far.in("a list").matches("[0-9a-z-]{10,60}"), far.in("a list"));
        assertEquals(far, Bookmark.read(far.in("a list"), "a list"));
    }

    @Test
    void it_is_of_no_other_list() {
        String text = PLACE.in("incidents of ed");

        assertThrows(NoSuchPage.class, () -> Bookmark.read(text, "incidents of ed-telford"));
    }

    @Test
    void no_character_of_it_can_be_another() {
        String text = PLACE.in("a list");

        for (int i = 0; i < text.length(); i++) {
            String altered = text.substring(0, i) + (text.charAt(i) == 'a' ? 'b' : 'a') + text.substring(i + 1);
            assertThrows(NoSuchPage.class, () -> Bookmark.read(altered, "a list"), altered);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                "---",
                "1-2-3-4",
                "1-2-3-000000000000000000000000",
                "' or 1=1 --",
                "zzzzzzzzzzzzzzzz-zzzzzzzzzzzzzzzz-zzzzzzzzzz-ffffffffffffffffffffffff",
                "1-2-3-\n"
            })
    void what_it_never_wrote_it_does_not_read(String text) {
        assertThrows(NoSuchPage.class, () -> Bookmark.read(text, "a list"));
    }
}
