package uk.gov.dwp.jobmatch.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueuePositionTest {

    private static final Instant DUE = Instant.parse("2026-11-25T18:00:00.123456Z");
    private static final Instant RECEIVED = Instant.parse("2026-11-23T10:00:00.000001Z");

    @Test
    void a_place_is_read_back_from_a_pages_address_as_it_was() {
        QueuePosition place = new QueuePosition(List.of(2L, DUE, RECEIVED, 9_999_999L));

        assertEquals(Optional.of(place), QueuePosition.parse(Order.WORK, place.toString()));
        assertTrue(place.toString().matches("[0-9a-z-]+"), place::toString);
    }

    @Test
    void a_place_in_one_order_is_none_in_another() {
        QueuePosition place = new QueuePosition(List.of(DUE, 7L));

        assertEquals(Optional.of(place), QueuePosition.parse(Order.DUE, place.toString()));
        assertEquals(Optional.empty(), QueuePosition.parse(Order.WORK, place.toString()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                "---",
                "----",
                "0-0-0",
                "0-0-0-0-0",
                "x y-0-0-0",
                "0-0-0-'; drop table incident",
                "0-zzzzzzzzzzzzz-0-0",
                "0-0-3w5e11264sgsf-0",
                "0-0-zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz-0",
                "\u0000-0-0-0"
            })
    void an_address_that_somebody_has_edited_is_the_start_of_the_queue(String text) {
        assertEquals(Optional.empty(), QueuePosition.parse(Order.WORK, text));
    }
}
