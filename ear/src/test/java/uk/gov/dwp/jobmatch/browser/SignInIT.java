package uk.gov.dwp.jobmatch.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.SameSiteAttribute;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.gov.dwp.jobmatch.run.LocalSeed;
import uk.gov.dwp.jobmatch.whole.RunningHelpdesk;

/** The door tells a guesser nothing and makes guessing slow; whoever is let in gets a session of their own. */
class SignInIT {

    @RegisterExtension
    final Window window = new Window();

    @ParameterizedTest
    @ValueSource(strings = {"adviser-walsall", "nobody-of-this-name"})
    void an_unknown_user_and_a_wrong_password_are_answered_alike(String username) {
        Page page = window.desk();

        Session.signIn(page, username, "wrong");

        assertThat(summary(page)).hasText("There is a problem Enter a correct user name and password");
        assertThat(page.getByLabel("Password")).hasValue("");
    }

    @Test
    void guessing_becomes_slow_for_a_name_that_nobody_has() {
        String name = "nobody-" + UUID.randomUUID();
        Page page = window.desk();
        for (int guess = 1; guess <= 5; guess++) {
            Session.signIn(page, name, "wrong " + guess);
            assertThat(summary(page)).containsText("Enter a correct user name");
        }

        Session.signIn(page, name, "wrong again");

        assertThat(summary(page)).containsText("Too many tries. Wait");
    }

    @Test
    void a_session_that_somebody_prepared_is_not_the_one_that_is_let_in() {
        Page page = window.desk();
        page.navigate("/sign-in");
        page.context().addCookies(List.of(new Cookie("session", "prepared").setUrl(page.url())));

        Session.signIn(page, "adviser-cardiff", LocalSeed.PASSWORD);
        page.waitForURL("**/raise");

        Cookie session = session(page);
        assertNotEquals("prepared", session.value);
        assertTrue(session.httpOnly);
        assertEquals(SameSiteAttribute.LAX, session.sameSite);
    }

    @Test
    void signing_out_ends_the_session_for_every_page_that_was_left_open() {
        Page page = window.desk();
        Session.signIn(page, "adviser-cardiff", LocalSeed.PASSWORD);
        page.waitForURL("**/raise");
        Page other = page.context().newPage();
        other.navigate("/raised");

        other.getByText("Sign out").click();
        page.reload();

        assertThat(page).hasURL(Pattern.compile("/sign-in"));
    }

    @Test
    void who_has_left_is_signed_out_with_the_next_page() {
        Page page = window.desk();
        Session.signIn(page, "adviser-cardiff", LocalSeed.PASSWORD);
        page.waitForURL("**/raise");

        RunningHelpdesk.shared()
                .records()
                .change("update person set active = false where username = 'adviser-cardiff'");
        try {
            page.navigate("/raised");
        } finally {
            RunningHelpdesk.shared()
                    .records()
                    .change("update person set active = true where username = 'adviser-cardiff'");
        }
        assertThat(page).hasURL(Pattern.compile("/sign-in"));

        page.navigate("/raised");
        assertThat(page).hasURL(Pattern.compile("/sign-in"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sign-in", "/help", "/no-such-page", "/my-work", "/assets/helpdesk.css"})
    void every_answer_tells_the_browser_to_trust_nothing_else(String path) {
        Map<String, String> headers =
                window.desk().context().request().get(path).headers();

        assertTrue(header(headers, "content-security-policy").startsWith("default-src 'none'; script-src 'self'"));
        assertTrue(header(headers, "content-security-policy").contains("frame-ancestors 'none'"));
        assertEquals("nosniff", header(headers, "x-content-type-options"));
        assertEquals("same-origin", header(headers, "referrer-policy"));
        assertEquals("no-store", header(headers, "cache-control"));
    }

    private static String header(Map<String, String> headers, String name) {
        return String.valueOf(headers.get(name));
    }

    private static Locator summary(Page page) {
        return page.locator(".govuk-error-summary");
    }

    private static Cookie session(Page page) {
        return page.context().cookies().stream()
                .filter(cookie -> cookie.name.equals("session"))
                .findFirst()
                .orElseThrow();
    }
}
