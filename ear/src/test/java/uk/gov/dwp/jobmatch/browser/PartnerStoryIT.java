package uk.gov.dwp.jobmatch.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByTextOptions;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.gov.dwp.jobmatch.outside.PartnerSystem;
import uk.gov.dwp.jobmatch.outside.SoapAnswer;
import uk.gov.dwp.jobmatch.whole.RunningHelpdesk;

/** An administrator's whole work with a partner, each deed proven by the partner's next call. */
class PartnerStoryIT {

    @RegisterExtension
    final Window window = new Window();

    @ParameterizedTest
    @EnumSource
    void a_partner_is_added_given_a_secret_and_another_and_suspended(Working working) {
        String code = "ed-story-" + working.name().toLowerCase(Locale.ROOT).replace('_', '-');
        Hand admin = working.at(window.deskOf("admin"));

        enrol(admin, code);
        PartnerSystem partner = PartnerSystem.ofEmployerDirect(code);
        assertRefused(partner.withSecret(""));

        PartnerSystem first = partner.withSecret(newSecret(admin, code));
        assertLetIn(first);

        PartnerSystem second = partner.withSecret(newSecret(admin, code));
        assertLetIn(first);
        assertLetIn(second);

        admin.page().navigate("/partner?code=" + code);
        admin.pressButton("End the one before now");
        assertThat(said(admin, "The secret before the one in use has ended")).isVisible();
        assertRefused(first);
        assertLetIn(second);

        admin.unfold("Suspend this partner");
        admin.pressButton("Yes, suspend it now");
        assertThat(said(admin, "The partner is suspended")).isVisible();
        assertRefused(second);

        admin.pressButton("Let it call again");
        assertThat(said(admin, "The partner may call again")).isVisible();
        assertLetIn(second);
        assertEquals(
                List.of(
                        "PARTNER_ENROLLED EMPLOYER_DIRECT TELFORD",
                        "PARTNER_SECRET_RENEWED PT0S",
                        "PARTNER_SECRET_RENEWED PT336H",
                        "PARTNER_SECRET_ENDED -",
                        "PARTNER_SUSPENDED -",
                        "PARTNER_RESUMED -"),
                RunningHelpdesk.shared()
                        .records()
                        .rows("select action, detail from audit where subject = ? order by id", code));
    }

    @Test
    void a_secret_is_shown_once_and_stands_in_no_address() {
        Hand admin = new Mouse(window.deskOf("admin"));
        enrol(admin, "ed-once");
        Page page = admin.page();

        String secret = newSecret(admin, "ed-once");
        assertFalse(page.url().contains(secret), page.url());

        page.reload();
        assertShowsItNoMore(page, secret);
        page.goBack();
        page.goForward();
        assertShowsItNoMore(page, secret);
        assertLetIn(PartnerSystem.ofEmployerDirect("ed-once").withSecret(secret));
    }

    @Test
    void the_second_of_two_administrators_is_told_to_look_again() {
        Hand first = new Mouse(window.deskOf("admin"));
        enrol(first, "ed-two");
        Hand second = new Mouse(window.deskOf("admin"));
        second.page().navigate("/partner?code=ed-two");

        newSecret(first, "ed-two");
        second.pressButton("Make a new secret");

        assertThat(second.page().locator(".govuk-error-summary"))
                .containsText("Another administrator changed this partner while you were looking");
        assertEquals(
                "1",
                RunningHelpdesk.shared().records().row("select count(*) from partner_secret where partner = 'ed-two'"));
    }

    private static void enrol(Hand admin, String code) {
        admin.page().navigate("/partners");
        admin.followLink("Add a partner");
        admin.write("User name", code);
        admin.write("Name", "Employer Direct, " + code);
        admin.choose("Employer Direct");
        admin.pick("Site it may speak for", "Telford");
        admin.pressButton("Add a partner");
        assertThat(said(admin, "The partner is added")).isVisible();
    }

    /** Makes a secret, reads it from the page as the administrator does, and returns it. */
    private static String newSecret(Hand admin, String code) {
        admin.page().navigate("/partner?code=" + code);
        admin.pressButton("Make a new secret");
        admin.page().waitForURL(url -> url.contains("/partner-secret"));
        return admin.page().locator("#secret").textContent();
    }

    private static void assertShowsItNoMore(Page page, String secret) {
        assertThat(page.getByText("The secret was shown once", new GetByTextOptions().setExact(false)))
                .isVisible();
        assertFalse(page.content().contains(secret));
    }

    private static Locator said(Hand admin, String words) {
        return admin.page().getByText(words, new GetByTextOptions().setExact(false));
    }

    private static void assertLetIn(PartnerSystem partner) {
        assertEquals("hello", partner.ping().text("echo"));
    }

    private static void assertRefused(PartnerSystem partner) {
        SoapAnswer answer = partner.ping();
        assertEquals(401, answer.status());
        assertEquals(Optional.of("NOT_AUTHENTICATED"), answer.fault());
    }
}
