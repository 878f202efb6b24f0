package uk.gov.dwp.jobmatch.web.list;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.gov.dwp.jobmatch.web.list.ListPlace.Reading;

class ListPlaceTest {

    private static final List<Integer> ALL = List.of(1, 2, 3, 4, 5, 6, 7);

    private static final Reading<Integer> FOLLOWING = (place, limit) -> ALL.stream()
            .filter(row -> row > ListPlace.number(place, 0))
            .limit(limit)
            .toList();

    private static final Reading<Integer> PRECEDING = (place, limit) -> {
        List<Integer> earlier =
                ALL.stream().filter(row -> row < ListPlace.number(place, 0)).toList();
        return earlier.subList(Math.max(0, earlier.size() - limit), earlier.size());
    };

    @Test
    void a_list_is_read_to_its_end_and_back_without_a_row_left_out_or_read_twice() {
        KeysetPage<Integer> first = page("", "");
        KeysetPage<Integer> second = page(first.next(), "");
        KeysetPage<Integer> last = page(second.next(), "");

        assertEquals(new KeysetPage<>(List.of(1, 2, 3), "", "3"), first);
        assertEquals(new KeysetPage<>(List.of(4, 5, 6), "4", "6"), second);
        assertEquals(new KeysetPage<>(List.of(7), "7", ""), last);
        assertEquals(second, page("", last.previous()));
    }

    @Test
    void an_address_without_a_place_is_the_start() {
        assertTrue(new ListPlace("", "").isStart());
        assertFalse(new ListPlace("", "4").isStart());
        assertFalse(new ListPlace("4", "").isStart());
    }

    @Test
    void what_is_no_number_is_none() {
        assertEquals(12, ListPlace.number("12", 5));
        for (String written : List.of("", "-1", "x", "1.0", "9999999999999999999")) {
            assertEquals(5, ListPlace.number(written, 5), written);
        }
    }

    @Test
    void a_place_among_days_is_read_as_it_was_written() {
        DayPlace written = new DayPlace(LocalDate.of(2026, 11, 22), 15);

        assertEquals(written, DayPlace.parse(written.toString()));
        for (String broken : List.of("", "2026-11-22", "2026-11-31.15", "2026-11-22.x", "2026-11-22.15.1")) {
            assertEquals(new DayPlace(LocalDate.EPOCH, 0), DayPlace.parse(broken), broken);
        }
    }

    private static KeysetPage<Integer> page(String after, String before) {
        return new ListPlace(after, before).page(3, row -> row, FOLLOWING, PRECEDING);
    }
}
