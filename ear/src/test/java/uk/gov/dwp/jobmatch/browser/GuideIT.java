package uk.gov.dwp.jobmatch.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A partner's developer can read the guide with any device or aid, and go through it by keyboard. */
class GuideIT {

    private static final Path SOURCES = Path.of("../docs/partners");
    private static final int WIDTH_OF_A_ZOOMED_PAGE = 320;

    @RegisterExtension
    final Window window = new Window();

    static List<String> pages() throws IOException {
        try (Stream<Path> files = Files.list(SOURCES)) {
            Stream<String> pages = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".md") && !name.equals("README.md"))
                    .map(name -> "guide/" + name.replace(".md", ""));
            return Stream.concat(Stream.of("", "guide/no-such-page"), pages)
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everybody_can_read_it(String path) {
        Page page = window.desk();
        page.navigate("/ws/" + path);
        picture(page, path, "desk");

        assertAll(
                () -> assertEquals("", Barriers.on(page)),
                () -> assertThat(page.locator("html")).hasAttribute("lang", "en-GB"),
                () -> assertThat(page.locator("h1")).hasCount(1),
                () -> assertTrue(page.title().startsWith(page.locator("h1").innerText() + " - "), page.title()),
                () -> assertThat(page.locator(".marking")).hasText("OFFICIAL"),
                () -> assertNeedsNoSidewaysScrolling(page));
        picture(page, path, "phone");
    }

    @Test
    void the_navigation_can_be_passed_over_by_keyboard() {
        Page page = window.desk();
        page.navigate("/ws/");

        page.keyboard().press("Tab");
        assertThat(page.locator(".skip")).isFocused();
        page.keyboard().press("Enter");

        assertThat(page).hasURL(Pattern.compile("#main$"));
    }

    /** 1280 pixels at a zoom of 400% leave this width (WCAG 1.4.10). */
    private static void assertNeedsNoSidewaysScrolling(Page page) {
        page.setViewportSize(WIDTH_OF_A_ZOOMED_PAGE, 800);
        assertEquals(WIDTH_OF_A_ZOOMED_PAGE, page.evaluate("document.documentElement.scrollWidth"), "width");
    }

    private static void picture(Page page, String path, String device) {
        String name = "guide-" + path.replace("guide/", "") + "-" + device + ".png";
        page.screenshot(new ScreenshotOptions().setPath(Path.of("target/screenshots", name)));
    }
}
