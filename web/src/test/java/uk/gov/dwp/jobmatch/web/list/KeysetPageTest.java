package uk.gov.dwp.jobmatch.web.list;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class KeysetPageTest {

    private static final Function<Integer, Integer> ITSELF = Function.identity();

    @Test
    void the_row_too_many_shows_that_there_is_another_page_and_is_not_shown() {
        assertEquals(new KeysetPage<>(List.of(1, 2), "", "2"), KeysetPage.forwards(List.of(1, 2, 3), 2, true, ITSELF));
        assertEquals(new KeysetPage<>(List.of(2, 3), "2", "3"), KeysetPage.backwards(List.of(1, 2, 3), 2, ITSELF));
    }

    @Test
    void a_page_that_is_not_overfull_is_the_last_in_its_direction() {
        assertEquals(new KeysetPage<>(List.of(3, 4), "3", ""), KeysetPage.forwards(List.of(3, 4), 2, false, ITSELF));
        assertEquals(new KeysetPage<>(List.of(1, 2), "", "2"), KeysetPage.backwards(List.of(1, 2), 2, ITSELF));
    }

    @Test
    void a_page_without_rows_leads_nowhere() {
        assertEquals(new KeysetPage<>(List.<Integer>of(), "", ""), KeysetPage.forwards(List.of(), 2, false, ITSELF));
    }
}
