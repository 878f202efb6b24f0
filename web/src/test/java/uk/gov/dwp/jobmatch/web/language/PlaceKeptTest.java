package uk.gov.dwp.jobmatch.web.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.gov.dwp.jobmatch.web.Sources;
import uk.gov.dwp.jobmatch.web.access.Page;

/**
 * The switch between the languages comes back to the same place: it repeats what a page has declared of its address, so a
 * page must declare all that anything ever puts there.
 */
class PlaceKeptTest {

    private static final Map<String, String> PAGES = Sources.pages();

    private static final Pattern LINK =
            Pattern.compile("(?s)<(h:link|hd:pages)\\b(?=[^>]*(?:outcome|at)=\"/([\\w-]+)\")[^>]*?(?<!/)>(.*?)</\\1>");
    private static final Pattern PARAMETER = Pattern.compile("<f:param name=\"(\\w+)\"");
    private static final Pattern REDIRECT = Pattern.compile("Page\\.(\\w+)\\s*\\.afresh\\(\\s*\"(\\w+)\"");
    private static final Pattern FILTER = Pattern.compile("(?s)<form\\b[^>]*method=\"get\".*?</form>");
    private static final Pattern FIELD = Pattern.compile("\\bname=\"(\\w+)\"");

    /** The work queue carries all of its address as one parameter. */
    private static final String WHOLE_ADDRESS = "<f:viewParam name=\"list\"";

    @Test
    void every_page_declares_what_links_and_redirects_put_in_its_address() {
        Set<String> lost = new TreeSet<>();
        Stream.concat(PAGES.values().stream(), Sources.java().values().stream()).forEach(source -> {
            LINK.matcher(source)
                    .results()
                    .forEach(link -> PARAMETER
                            .matcher(link.group(3))
                            .results()
                            .forEach(parameter -> expect(link.group(2), parameter.group(1), lost)));
            REDIRECT.matcher(source)
                    .results()
                    .forEach(redirect ->
                            expect(Page.valueOf(redirect.group(1)).path().substring(1), redirect.group(2), lost));
        });

        assertEquals(Set.of(), lost);
    }

    @Test
    void every_page_declares_what_its_own_filters_put_in_its_address() {
        Set<String> lost = new TreeSet<>();
        PAGES.entrySet().stream()
                .filter(page -> !page.getKey().startsWith("WEB-INF/"))
                .forEach(page -> FILTER.matcher(page.getValue())
                        .results()
                        .forEach(form -> FIELD.matcher(form.group())
                                .results()
                                .forEach(field -> expect(page.getKey().replace(".xhtml", ""), field.group(1), lost))));

        assertEquals(Set.of(), lost);
    }

    @Test
    void the_rule_reads_the_pages_that_there_are() {
        assertTrue(LINK.matcher(PAGES.get("queue.xhtml")).results().count()
                        + LINK.matcher(PAGES.get("my-work.xhtml")).results().count()
                > 0);
        assertTrue(Sources.java().values().stream()
                .anyMatch(source -> REDIRECT.matcher(source).find()));
    }

    private static void expect(String page, String parameter, Set<String> lost) {
        String source = PAGES.getOrDefault(page + ".xhtml", "");
        boolean kept = source.isEmpty()
                || source.contains(WHOLE_ADDRESS)
                || source.contains("<f:viewParam name=\"" + parameter + "\"");
        if (!kept) {
            lost.add(page + "?" + parameter);
        }
    }
}
