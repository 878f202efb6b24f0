package uk.gov.dwp.jobmatch.web.list;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Where in a list the reader is, as the address says it: behind a row, before one, or at the start. */
@Named
@RequestScoped
public class ListPlace {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

    /** Reads so many rows next to a place, in the order of the list. */
    public interface Reading<T> {

        /**
         * The rows at a place.
         *
         * @param place key of a row; empty for the start of the list
         */
        List<T> rows(String place, int limit);
    }

    private final String after;
    private final String before;

    /** For the container's proxies. */
    ListPlace() {
        this("", "");
    }

    ListPlace(String after, String before) {
        this.after = after;
        this.before = before;
    }

    /** Known from the first phase on: rows of a form that are not those that were shown would do the wrong deeds. */
    @Inject
    ListPlace(HttpServletRequest request) {
        this(parameter(request, "after"), parameter(request, "before"));
    }

    private static String parameter(HttpServletRequest request, String name) {
        return Objects.requireNonNullElse(request.getParameter(name), "");
    }

    /**
     * The page at this place, of a list that goes both ways.
     *
     * @param key what an address calls a row
     * @param following reads behind a place
     * @param preceding reads what comes before a place, the nearest last
     */
    public <T> KeysetPage<T> page(int size, Function<T, ?> key, Reading<T> following, Reading<T> preceding) {
        return before.isEmpty()
                ? page(size, key, following)
                : KeysetPage.backwards(preceding.rows(before, size + 1), size, key);
    }

    /** The page at this place, of a list that is read from its start on. */
    public <T> KeysetPage<T> page(int size, Function<T, ?> key, Reading<T> following) {
        return KeysetPage.forwards(following.rows(after, size + 1), size, after.isEmpty(), key);
    }

    /** The number that a place is; something else where it is none, for anybody can write into an address. */
    public static long number(String place, long otherwise) {
        return NUMBER.matcher(place).matches() ? Long.parseLong(place) : otherwise;
    }

    /** Whether this is where the list starts. */
    public boolean isStart() {
        return after.isEmpty() && before.isEmpty();
    }

    public String getAfter() {
        return after;
    }

    public String getBefore() {
        return before;
    }
}
