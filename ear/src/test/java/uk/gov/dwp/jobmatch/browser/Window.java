package uk.gov.dwp.jobmatch.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import uk.gov.dwp.jobmatch.whole.RunningHelpdesk;

/**
 * A browser window on the helpdesk, fresh for each test as {@code @RegisterExtension final Window window = new Window()}.
 * A test fails too when a page breaks a script or the content policy, opens a dialog or asks another site for anything;
 * what was seen last is kept as a picture.
 */
public final class Window implements AfterEachCallback {

    private static final ThreadLocal<Map<String, BrowserContext>> DESKS = ThreadLocal.withInitial(HashMap::new);

    private final String address = RunningHelpdesk.shared().address().toString();
    private final List<BrowserContext> opened = new ArrayList<>();
    private final List<Page> tabs = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    /** A person's own window at the size of a desk: no cookie of another's. */
    public Page desk() {
        return open(1280, 900);
    }

    /** The same at the width of a phone. */
    public Page phone() {
        return open(390, 844);
    }

    /** A desk at which one of the people of the local run has signed in. */
    public Page deskOf(String username) {
        Page page = desk();
        Session.of(username).enter(page);
        return page;
    }

    /**
     * One more tab at somebody's desk, whose window stays open from test to test: for who only looks. The browser keeps the
     * styles and scripts that it would fetch again for a fresh window.
     */
    Page tabOf(String username, Language language) {
        BrowserContext desk = DESKS.get().computeIfAbsent(username + " " + language, none -> context(1280, 900));
        Page page = tab(desk);
        tabs.add(page);
        Session.of(username).enter(page);
        return page;
    }

    @Override
    public void afterEach(ExtensionContext test) {
        Stream.concat(tabs.stream(), opened.stream().flatMap(context -> context.pages().stream()))
                .forEach(page -> picture(page, test));
        close();
    }

    /** Leaves nothing open, and fails if the browser complained. */
    void close() {
        tabs.forEach(Page::close);
        opened.forEach(BrowserContext::close);
        assertEquals(List.of(), complaints, "complaints of the browser");
    }

    private Page open(int width, int height) {
        BrowserContext context = context(width, height);
        opened.add(context);
        return tab(context);
    }

    private BrowserContext context(int width, int height) {
        return Chromium.running()
                .newContext(new NewContextOptions()
                        .setBaseURL(address)
                        .setLocale("en-GB")
                        .setTimezoneId("Europe/London")
                        .setViewportSize(width, height));
    }

    private Page tab(BrowserContext context) {
        Page page = context.newPage();
        page.onPageError(complaints::add);
        page.onConsoleMessage(this::hear);
        page.onResponse(this::see);
        page.onRequest(this::follow);
        page.onDialog(this::answer);
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

    private void follow(Request request) {
        if (!request.url().startsWith(address)) {
            complaints.add("asked for " + request.url());
        }
    }

    /** Only the browser's own question, whether to leave words that were not sent, belongs here. */
    private void answer(Dialog dialog) {
        if (!dialog.type().equals("beforeunload")) {
            complaints.add(dialog.type() + ": " + dialog.message());
        }
        dialog.accept();
    }

    private static void picture(Page page, ExtensionContext test) {
        if (test.getExecutionException().isPresent()) {
            page.screenshot(new ScreenshotOptions().setPath(picture(test)).setFullPage(true));
        }
    }

    private static Path picture(ExtensionContext test) {
        String name = test.getRequiredTestClass().getSimpleName() + "-"
                + test.getRequiredTestMethod().getName() + ".png";
        return Path.of("target/pictures").resolve(name);
    }
}
