package uk.gov.dwp.jobmatch.web.writing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkTest {

    @Test
    void a_page_brings_back_to_the_microsecond_what_it_was_given() {
        Mark mark = new Mark(Instant.parse("2026-11-23T10:00:00.123456Z"));

        assertEquals(mark, Mark.parse(mark.toString()));
    }

    @Test
    void no_draft_is_nought() {
        assertEquals("0", Mark.NONE.toString());
        assertEquals(Mark.NONE, Mark.parse("0"));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "-1", "1e9", "999999999999999999999", "today"})
    void whatever_else_a_page_brings_stands_for_no_draft(String text) {
        assertEquals(Mark.NONE, Mark.parse(text));
    }
}
