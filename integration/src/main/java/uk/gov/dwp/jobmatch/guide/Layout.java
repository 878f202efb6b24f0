package uk.gov.dwp.jobmatch.guide;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The frame around each page: marking, skip link, navigation, and the page's own heading as its title. */
final class Layout {

    private static final String FRAME = """
            <!DOCTYPE html>
            <html lang="en-GB">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%1$s - Universal Jobmatch Helpdesk partner guide</title>
            <link rel="stylesheet" href="%2$s/guide/guide.css">
            </head>
            <body>
            <a class="skip" href="#main">Skip to main content</a>
            <header>
            <p class="marking">OFFICIAL</p>
            <p class="masthead"><a href="%2$s/">Universal Jobmatch Helpdesk: partner guide</a></p>
            </header>
            <div class="columns">
            <nav aria-label="Pages of the guide">
            <ul>
            %3$s
            </ul>
            </nav>
            <main id="main">
            %4$s</main>
            </div>
            </body>
            </html>
            """;

    private static final String MISSING = """
            # Page not found

            There is no such page in this guide. If you typed the address, check it; or start from the [contents](README.md).
            """;

    private final String contextPath;
    private final Markdown markdown;

    Layout(String contextPath) {
        this.contextPath = contextPath;
        markdown = new Markdown(contextPath);
    }

    String page(Chapter chapter, String source) {
        return framed(chapter, source);
    }

    String missing() {
        return framed(null, MISSING);
    }

    private String framed(@Nullable Chapter shown, String source) {
        return FRAME.formatted(heading(source), contextPath, navigation(shown), markdown.html(source));
    }

    private static String heading(String source) {
        return source.substring("# ".length(), source.indexOf('\n'));
    }

    private String navigation(@Nullable Chapter shown) {
        return Arrays.stream(Chapter.values())
                .map(chapter -> "<li><a href=\"%s\"%s>%s</a></li>"
                        .formatted(
                                chapter.address(contextPath),
                                chapter == shown ? " aria-current=\"page\"" : "",
                                chapter.title()))
                .collect(Collectors.joining("\n"));
    }
}
