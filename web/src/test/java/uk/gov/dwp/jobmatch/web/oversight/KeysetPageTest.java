package uk.gov.dwp.jobmatch.web.oversight;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class KeysetPageTest {

    @Test
    void the_row_too_many_shows_that_there_is_another_page_and_is_not_shown() {
        assertEquals(new KeysetPage<>(List.of(1, 2), false, true), KeysetPage.forwards(List.of(1, 2, 3), 2, false));
        assertEquals(new KeysetPage<>(List.of(2, 3), true, true), KeysetPage.backwards(List.of(1, 2, 3), 2));
    }

    @Test
    void a_page_that_is_not_overfull_is_the_last_in_its_direction() {
        assertEquals(new KeysetPage<>(List.of(3, 4), true, false), KeysetPage.forwards(List.of(3, 4), 2, true));
        assertEquals(new KeysetPage<>(List.of(1, 2), false, true), KeysetPage.backwards(List.of(1, 2), 2));
    }
}
