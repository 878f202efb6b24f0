package uk.gov.dwp.jobmatch.web.form;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.gov.dwp.jobmatch.web.form.Ticks.Tick;

class TicksTest {

    @Test
    void a_tick_comes_back_as_it_went_out() {
        Tick tick = new Tick(51, 3, "CB-51");

        assertEquals(Optional.of(tick), Tick.parse(tick.toString()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "51",
                "51.3",
                "51.3 ",
                "-1.3 CB-51",
                "51 CB-51",
                "9999999999999999999.1 CB-51",
                "51.3 CB-\n51"
            })
    void anything_else_is_no_tick(String sent) {
        assertEquals(Optional.empty(), Tick.parse(sent));
    }
}
