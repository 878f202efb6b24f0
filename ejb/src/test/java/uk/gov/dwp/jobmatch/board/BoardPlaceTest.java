package uk.gov.dwp.jobmatch.board;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BoardPlaceTest {

    @Test
    void a_place_is_read_as_it_was_written() {
        BoardPlace place = new BoardPlace(Instant.parse("2026-11-24T14:10:00.123456Z"), 4711);

        assertEquals(Optional.of(place), BoardPlace.parse(place.toString()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "-", "1", "1-", "-1", "1-1-1", "A-1", "1--1", "zzzzzzzzzzzz-1", "1-zzzzzzzzzzzzz", "' or 1=1"
            })
    void anything_else_is_the_start_of_the_board(String text) {
        assertEquals(Optional.empty(), BoardPlace.parse(text));
    }
}
