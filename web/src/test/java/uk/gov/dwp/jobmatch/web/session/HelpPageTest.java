package uk.gov.dwp.jobmatch.web.session;

import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.gov.dwp.jobmatch.web.Sources;
import uk.gov.dwp.jobmatch.web.access.Page;

class HelpPageTest {

    /** They explain themselves or the whole. */
    private static final Set<Page> PLAIN = Set.of(Page.HELP, Page.ACCESSIBILITY, Page.PRIVACY, Page.COOKIES);

    @ParameterizedTest
    @ValueSource(strings = {"en", "cy"})
    void every_page_with_a_screen_has_its_help(String language) {
        ResourceBundle words = ResourceBundle.getBundle("uk.gov.dwp.jobmatch.web.language.words", new Locale(language));

        Set<String> withoutHelp = Arrays.stream(Page.values())
                .filter(page -> Sources.pages().containsKey(page.path().substring(1) + ".xhtml"))
                .filter(page -> !PLAIN.contains(page))
                .filter(page -> !words.containsKey("help." + page + ".1") || !words.containsKey(page.nameKey()))
                .map(page -> "help." + page + ".1 and " + page.nameKey())
                .collect(toCollection(TreeSet::new));

        assertEquals(Set.of(), withoutHelp);
    }
}
