package uk.gov.dwp.jobmatch.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.ScreenshotType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import uk.gov.dwp.jobmatch.browser.Tour.Stop;

/** Every screen can be read by everybody: with any device or aid, in English and in Welsh. Pictures of all of them stay. */
class ScreensIT {

    private static final Path PAGES = Path.of("../web/src/main/webapp");
    private static final int WIDTH_OF_A_ZOOMED_PAGE = 320;

    private static final Tour TOUR = new Tour(ScreensIT::assertEverybodyCanReadIt);

    static Stream<Arguments> screens_in_both_languages() {
        return TOUR.stops().stream().map(stop -> Arguments.of(stop.screen(), stop.language()));
    }

    @BeforeAll
    static void set_out() {
        TOUR.begin();
    }

    @ParameterizedTest(name = "{0} in {1}")
    @MethodSource("screens_in_both_languages")
    void everybody_can_read_it(Screen screen, Language language) {
        TOUR.assertPassed(new Stop(screen, language));
    }

    private static void assertEverybodyCanReadIt(Page page, Stop stop) {
        Screen screen = stop.screen();
        Language language = stop.language();
        picture(page, stop, "desk");

        assertAll(
                () -> assertEquals(screen.isError(), status(page) >= 400, "is an error"),
                () -> assertEquals("", Barriers.on(page)),
                () -> assertThat(page.locator("html")).hasAttribute("lang", language.tag()),
                () -> assertThat(page.locator("h1")).hasCount(1),
                () -> assertThat(page.locator("body")).not().containsText("???"),
                () -> assertSaysInItsTitleWhetherItRefused(page, screen, language),
                () -> assertNeedsNoSidewaysScrolling(page));
        picture(page, stop, "phone");
    }

    @Test
    void no_page_is_left_out() throws IOException {
        try (Stream<Path> files = Files.walk(PAGES)) {
            Set<String> pages = files.map(file -> PAGES.relativize(file).toString())
                    .filter(name -> name.endsWith(".xhtml") && !name.startsWith("WEB-INF"))
                    .map(name -> name.substring(0, name.length() - ".xhtml".length()))
                    .collect(Collectors.toCollection(TreeSet::new));

            assertEquals(
                    pages, Screens.all().stream().map(Screen::file).collect(Collectors.toCollection(TreeSet::new)));
        }
    }

    private static void assertSaysInItsTitleWhetherItRefused(Page page, Screen screen, Language language) {
        Pattern refused = Pattern.compile("^" + language.error() + ": ");
        if (screen.isRefused()) {
            assertThat(page).hasTitle(refused);
        } else {
            assertThat(page).not().hasTitle(refused);
        }
    }

    /** As the browser was answered. The page that says that something failed is easy to read, too. */
    private static int status(Page page) {
        return (Integer) page.evaluate("performance.getEntriesByType('navigation')[0].responseStatus");
    }

    /** 1280 pixels at a zoom of 400% leave this width (WCAG 1.4.10). */
    private static void assertNeedsNoSidewaysScrolling(Page page) {
        page.setViewportSize(WIDTH_OF_A_ZOOMED_PAGE, 800);
        assertEquals(WIDTH_OF_A_ZOOMED_PAGE, page.evaluate("document.documentElement.scrollWidth"), "width");
    }

    private static void picture(Page page, Stop stop, String device) {
        String name = (stop.screen() + "-" + stop.language().tag() + "-" + device).replaceAll("[ /]", "-");
        page.screenshot(new ScreenshotOptions()
                .setPath(Path.of("target/screenshots", name + ".jpeg"))
                .setType(ScreenshotType.JPEG)
                .setFullPage(true));
    }
}
