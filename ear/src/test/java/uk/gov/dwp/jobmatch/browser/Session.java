package uk.gov.dwp.jobmatch.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.RequestOptions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import uk.gov.dwp.jobmatch.run.LocalSeed;

/** Somebody's session, kept for the next test that needs the same person: bcrypt makes every sign-in slow. */
final class Session {

    private static final Map<String, Session> SESSIONS = new ConcurrentHashMap<>();

    private final String username;
    private List<Cookie> cookies = List.of();

    private Session(String username) {
        this.username = username;
    }

    static Session of(String username) {
        return SESSIONS.computeIfAbsent(username, Session::new);
    }

    /** Lets a window that nobody has used yet in. */
    void enter(Page page) {
        BrowserContext context = page.context();
        if (!cookies.isEmpty()) {
            context.addCookies(cookies);
        }
        if (!isSignedIn(context)) {
            context.clearCookies();
            signIn(page, username, LocalSeed.PASSWORD);
            page.waitForURL(url -> !url.contains("/sign-in"));
            cookies = context.cookies();
        }
    }

    /** The session may have ended with the server that kept it. */
    private static boolean isSignedIn(BrowserContext context) {
        return context.request()
                        .get("/what-you-typed", RequestOptions.create().setMaxRedirects(0))
                        .status()
                == 200;
    }

    /** Types a name and a password on the sign-in page, and sends them. */
    static void signIn(Page page, String username, String password) {
        page.navigate("/sign-in");
        page.getByLabel("User name").fill(username);
        page.getByLabel("Password").fill(password);
        page.locator("#enter").click();
    }
}
