package uk.gov.dwp.jobmatch.web.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import uk.gov.dwp.jobmatch.look.Week;

class ActivityChartTest {

    private static final LocalDate MONDAY = LocalDate.parse("2026-11-23");

    private static List<ActivityChart.Bar> bars(Week... weeks) {
        return ActivityChart.of(List.of(weeks)).groups().stream()
                .flatMap(group -> List.of(group.searches(), group.applications()).stream())
                .toList();
    }

    @Test
    void heights_are_to_scale_and_all_bars_stand_on_the_ground() {
        List<ActivityChart.Bar> bars = bars(new Week(MONDAY, 40, 10), new Week(MONDAY.plusWeeks(1), 20, 0));

        assertEquals(
                List.of(160, 40, 80, 0),
                bars.stream().map(ActivityChart.Bar::height).toList());
        assertTrue(bars.stream().allMatch(bar -> bar.y() + bar.height() == 190));
    }

    @Test
    void one_beside_a_thousand_is_still_seen() {
        assertEquals(2, bars(new Week(MONDAY, 1000, 1)).get(1).height());
    }

    @Test
    void where_nothing_was_done_there_are_numbers_and_no_bars() {
        assertEquals(
                List.of(0, 0),
                bars(new Week(MONDAY, 0, 0)).stream()
                        .map(ActivityChart.Bar::height)
                        .toList());
    }

    @Test
    void no_two_bars_overlap_and_none_leaves_the_drawing() {
        Week[] weeks = IntStream.range(0, 8)
                .mapToObj(week -> new Week(MONDAY.plusWeeks(week), 9, 9))
                .toArray(Week[]::new);

        List<ActivityChart.Bar> bars = bars(weeks);

        for (int i = 1; i < bars.size(); i++) {
            assertTrue(
                    bars.get(i - 1).x() + bars.get(i - 1).width() <= bars.get(i).x());
        }
        assertTrue(bars.get(0).x() >= 0);
        assertTrue(bars.get(15).x() + bars.get(15).width() <= ActivityChart.WIDTH);
        assertTrue(bars.stream().allMatch(bar -> bar.numberY() > 14));
    }
}
