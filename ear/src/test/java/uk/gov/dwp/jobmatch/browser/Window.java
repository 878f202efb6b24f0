package uk.gov.dwp.jobmatch.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import com.microsoft.playwright.Response;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import uk.gov.dwp.jobmatch.whole.RunningHelpdesk;

/**
 * A browser window on the helpdesk, fresh for each test as {@code @RegisterExtension final Window window = new Window()}.
 * A test fails too when a page breaks a script or the content policy; what was seen last is kept as a picture.
 */
public final class Window implements AfterEachCallback {

    private final List<BrowserContext> opened = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    /** A person's own window at the size of a desk: no cookie of another's. */
    public Page desk() {
        return open(1280, 900);
    }

    /** The same at the width of a phone. */
    public Page phone() {
        return open(390, 844);
    }

    @Override
    public void afterEach(ExtensionContext test) {
        opened.forEach(context -> leave(context, test));
        assertEquals(List.of(), complaints, "complaints of the browser");
    }

    private Page open(int width, int height) {
        BrowserContext context = Shared.BROWSER.newContext(new NewContextOptions()
                .setBaseURL(RunningHelpdesk.shared().address().toString())
                .setLocale("en-GB")
                .setTimezoneId("Europe/London")
                .setViewportSize(width, height));
        opened.add(context);
        Page page = context.newPage();
        page.onPageError(complaints::add);
        page.onConsoleMessage(this::hear);
        page.onResponse(this::see);
        return page;
    }

    private void hear(ConsoleMessage message) {
        if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
            complaints.add(message.text());
        }
    }

    /** A page may well be refused; what belongs to a page must be there. */
    private void see(Response response) {
        if (response.status() >= 400 && !response.request().isNavigationRequest()) {
            complaints.add(response.status() + " " + response.url());
        }
    }

    private static void leave(BrowserContext context, ExtensionContext test) {
        if (test.getExecutionException().isPresent()) {
            context.pages()
                    .forEach(page -> page.screenshot(
                            new ScreenshotOptions().setPath(picture(test)).setFullPage(true)));
        }
        context.close();
    }

    private static Path picture(ExtensionContext test) {
        String name = test.getRequiredTestClass().getSimpleName() + "-"
                + test.getRequiredTestMethod().getName() + ".png";
        return Path.of("target/pictures").resolve(name);
    }

    private static final class Shared {

        static final Browser BROWSER = Playwright.create(
                        new CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))
                .chromium()
                .launch(Chromium.launch());
    }
}
