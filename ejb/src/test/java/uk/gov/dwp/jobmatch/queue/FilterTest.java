package uk.gov.dwp.jobmatch.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FilterTest {

    @Test
    void an_address_says_which_incidents() {
        Filter filter = Filter.parse("view=TEAM&priority=PRIORITY&priority=IMMEDIATE&site=TELFORD&overdue=YES");

        assertEquals(View.TEAM, filter.view());
        assertEquals(Set.of("IMMEDIATE", "PRIORITY"), filter.of(Facet.PRIORITY));
        assertEquals(Set.of("TELFORD"), filter.of(Facet.SITE));
        assertEquals("view=TEAM&priority=IMMEDIATE&priority=PRIORITY&overdue=YES&site=TELFORD", filter.toString());
        assertEquals(filter, Filter.parse(filter.toString()));
    }

    @Test
    void what_means_nothing_is_left_out() {
        Filter filter = Filter.parse(
                "view=EVERYTHING&priority=URGENT&state=CLOSED&site=<b>&owner=' or 1=1&age=&overdue&=YES&x=1&&language=EN");

        assertEquals("view=ALL&language=EN", filter.toString());
    }

    @Test
    void more_than_anybody_ticks_is_left_out() {
        List<String> many = IntStream.range(0, 500).mapToObj(i -> "person" + i).toList();

        Filter filter = Filter.read(Map.of("owner", many));

        assertEquals(30, filter.of(Facet.OWNER).size());
    }

    @Test
    void one_value_is_taken_away_and_the_others_stay() {
        Filter filter = Filter.parse("view=ALL&priority=PRIORITY&site=DUNDEE&site=TELFORD");

        assertEquals(
                "view=ALL&priority=PRIORITY&site=DUNDEE",
                filter.without(Facet.SITE, "TELFORD").toString());
        assertEquals(
                "view=ALL&site=DUNDEE&site=TELFORD",
                filter.without(Facet.PRIORITY, "PRIORITY").toString());
    }

    @Test
    void the_widest_filter_fits_into_a_saved_view() {
        StringBuilder widest = new StringBuilder("view=UNASSIGNED");
        for (Facet facet : Facet.values()) {
            facet.codes().forEach(code -> add(widest, facet, code));
        }
        for (int i = 10; i < 60; i++) {
            add(widest, Facet.OWNER, "x".repeat(58) + i);
            add(widest, Facet.SITE, "x".repeat(38) + i);
        }

        int length = (Filter.parse(widest.toString()) + "&order=CHANGED").length();

        assertTrue(length <= 6000, () -> "length " + length);
    }

    private static void add(StringBuilder query, Facet facet, String code) {
        query.append('&').append(facet.parameter()).append('=').append(code);
    }
}
