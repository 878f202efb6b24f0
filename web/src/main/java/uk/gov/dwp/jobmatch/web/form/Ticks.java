package uk.gov.dwp.jobmatch.web.form;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What was ticked in a list, so that one button serves many rows and each row gets an outcome of its own. */
@Named
@RequestScoped
public class Ticks {

    private static final String FIELD = "ticked";
    private static final String KEPT = "keep";
    private static final Pattern TICK = Pattern.compile("(\\d{1,18})\\.(\\d{1,9}) (.{1,80})");

    /**
     * One row.
     *
     * @param version the one that the reader saw
     * @param name what the reader knows it by
     */
    public record Tick(long id, int version, String name) {

        /** As it stands in the page; empty for anything else. */
        public static Optional<Tick> parse(String value) {
            Matcher tick = TICK.matcher(value);
            return tick.matches()
                    ? Optional.of(
                            new Tick(Long.parseLong(tick.group(1)), Integer.parseInt(tick.group(2)), tick.group(3)))
                    : Optional.empty();
        }

        @Override
        public String toString() {
            return id + "." + version + " " + name;
        }
    }

    @Inject
    HttpServletRequest request;

    /** In the order of the list. */
    public List<Tick> all() {
        return values(FIELD).flatMap(value -> Tick.parse(value).stream()).toList();
    }

    /** Whether a row was ticked: what is ticked stays so while something else is mended. */
    public boolean has(long id) {
        return all().stream().anyMatch(tick -> tick.id() == id) || values(KEPT).anyMatch(String.valueOf(id)::equals);
    }

    /** What to add to the query of a list's address, so that these rows are ticked there. */
    public static String kept(List<Tick> rows) {
        return rows.stream().map(row -> "&" + KEPT + "=" + row.id()).collect(Collectors.joining());
    }

    /** What a row's box sends. */
    public String value(long id, int version, String name) {
        return new Tick(id, version, name).toString();
    }

    private Stream<String> values(String field) {
        return Stream.ofNullable(request.getParameterValues(field)).flatMap(Stream::of);
    }
}
