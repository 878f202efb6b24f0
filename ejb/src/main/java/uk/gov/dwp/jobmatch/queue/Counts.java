package uk.gov.dwp.jobmatch.queue;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/** How many incidents a list holds, and how many it would hold with another view or one more value of a facet. */
public final class Counts {

    private final Map<View, Long> views = new EnumMap<>(View.class);
    private final Map<Facet, NavigableMap<String, Long>> facets = new EnumMap<>(Facet.class);
    private long total;

    private Counts() {}

    /** Counts the cells once: what fails one facet only is counted among that facet's values, as it would show there. */
    static Counts of(Collection<Cell> cells, Filter filter, Set<String> mine) {
        Counts counts = new Counts();
        for (Cell cell : cells) {
            counts.add(cell, filter, mine);
        }
        return counts;
    }

    private void add(Cell cell, Filter filter, Set<String> mine) {
        int failed = 0;
        Facet only = Facet.OWNER;
        for (Facet facet : filter.chosen().keySet()) {
            if (Collections.disjoint(filter.of(facet), cell.of(facet))) {
                failed++;
                only = facet;
            }
        }
        boolean shown = filter.view().holds(cell, mine);
        if (failed == 0) {
            addToViews(cell, mine);
        }
        if (shown && failed == 0) {
            total += cell.incidents();
            cell.values().keySet().forEach(facet -> addTo(facet, cell));
        } else if (shown && failed == 1) {
            addTo(only, cell);
        }
    }

    private void addToViews(Cell cell, Set<String> mine) {
        for (View view : View.values()) {
            if (view.holds(cell, mine)) {
                views.merge(view, cell.incidents(), Long::sum);
            }
        }
    }

    private void addTo(Facet facet, Cell cell) {
        NavigableMap<String, Long> values = facets.computeIfAbsent(facet, some -> new TreeMap<>());
        cell.of(facet).forEach(value -> values.merge(value, cell.incidents(), Long::sum));
    }

    /** How many the filter shows. */
    public long total() {
        return total;
    }

    /** How many a view holds under the facets that are chosen. */
    public long of(View view) {
        return views.getOrDefault(view, 0L);
    }

    /** How many a value stands for under the view and the other facets that are chosen. */
    public long of(Facet facet, String value) {
        return of(facet).getOrDefault(value, 0L);
    }

    /** The values of a facet that stand for any, with how many. */
    public NavigableMap<String, Long> of(Facet facet) {
        return facets.getOrDefault(facet, Collections.emptyNavigableMap());
    }
}
