package uk.gov.dwp.jobmatch.queue;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which open incidents a list shows: a view and, for each facet that is narrowed, the values that are let through. */
public record Filter(View view, Map<Facet, NavigableSet<String>> chosen) {

    private static final String VIEW = "view";

    /** More than anybody ticks; a saved view has to keep them all. */
    private static final int MOST_VALUES = 30;

    /** Everything that is open. */
    public static Filter of(View view) {
        return new Filter(view, Map.of());
    }

    /** What a page's address asks for. What means nothing is left out, so that an address never fails. */
    public static Filter read(Map<String, ? extends Collection<String>> parameters) {
        Map<Facet, NavigableSet<String>> chosen = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            TreeSet<String> codes = values(parameters, facet.parameter())
                    .filter(facet::knows)
                    .limit(MOST_VALUES)
                    .collect(Collectors.toCollection(TreeSet::new));
            if (!codes.isEmpty()) {
                chosen.put(facet, codes);
            }
        }
        View view = values(parameters, VIEW).flatMap(Filter::named).findFirst().orElse(View.ALL);
        return new Filter(view, Collections.unmodifiableMap(chosen));
    }

    /** Reads what {@link #toString()} wrote. */
    public static Filter parse(String query) {
        return read(parameters(query));
    }

    /** The parameters of an address's query in which nothing is escaped. */
    public static Map<String, List<String>> parameters(String query) {
        return Stream.of(query.split("&", -1))
                .map(part -> part.split("=", 2))
                .filter(part -> part.length == 2)
                .collect(Collectors.groupingBy(
                        part -> part[0], Collectors.mapping(part -> part[1], Collectors.toList())));
    }

    private static Stream<String> values(Map<String, ? extends Collection<String>> parameters, String name) {
        return Optional.ofNullable(parameters.get(name)).stream().flatMap(Collection::stream);
    }

    private static Stream<View> named(String code) {
        return Stream.of(View.values()).filter(view -> view.name().equals(code));
    }

    /** What is let through of a facet; empty where everything is. */
    public NavigableSet<String> of(Facet facet) {
        return chosen.getOrDefault(facet, Collections.emptyNavigableSet());
    }

    /** The same filter on another view. */
    public Filter in(View other) {
        return new Filter(other, chosen);
    }

    /** The same without one of its values. */
    public Filter without(Facet facet, String code) {
        NavigableSet<String> rest = new TreeSet<>(of(facet));
        rest.remove(code);
        Map<Facet, NavigableSet<String>> fewer = new EnumMap<>(Facet.class);
        fewer.putAll(chosen);
        fewer.put(facet, rest);
        fewer.values().removeIf(NavigableSet::isEmpty);
        return new Filter(view, fewer);
    }

    /** The query of its page's address. All codes are plain letters, so that nothing needs escaping. */
    @Override
    public String toString() {
        return Stream.concat(
                        Stream.of(VIEW + "=" + view),
                        chosen.entrySet().stream()
                                .flatMap(facet -> facet.getValue().stream()
                                        .map(code -> facet.getKey().parameter() + "=" + code)))
                .collect(Collectors.joining("&"));
    }
}
