package uk.gov.dwp.jobmatch.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import uk.gov.dwp.jobmatch.outside.PartnerSystem;
import uk.gov.dwp.jobmatch.outside.Submission;

/** One box finds an incident from any page by what somebody knows of it, and no address or log ever holds what was typed. */
class SearchIT {

    private static final Pattern RESULTS = Pattern.compile("/search\\?key=[0-9a-f]{16}$");

    @RegisterExtension
    final Window window = new Window();

    private final List<String> addresses = new ArrayList<>();

    @Test
    void a_reference_leads_straight_to_its_incident_however_it_is_typed() {
        String reference = submitted(Submission.ofEmployer());
        Page page = window.deskOf("helpdesk2");

        for (String typed : List.of(
                reference, reference.toLowerCase(java.util.Locale.ROOT).replace("-", " "), reference.substring(3))) {
            search(page, typed);

            assertThat(page).hasURL(Pattern.compile("/incident\\?reference=" + reference));
        }
    }

    @Test
    void a_reference_of_somebody_elses_looks_like_one_that_there_is_not() {
        Page page = window.deskOf("adviser");

        search(page, submitted(Submission.ofEmployer()));

        assertThat(page).hasURL(RESULTS);
        assertThat(page.getByText("Nothing was found that you may see")).isVisible();
    }

    @Test
    void a_phone_number_is_found_in_any_form_and_nothing_personal_gets_into_an_address() {
        String reference = submitted(Submission.ofEmployer().with("phone", "0113 496 0813"));
        Page page = window.deskOf("helpdesk2");
        page.onRequest(request -> addresses.add(request.url()));

        for (String typed : List.of("0113 496 0813", "+44 (113) 496-0813", "960813")) {
            search(page, typed);

            assertThat(page).hasURL(RESULTS);
            assertThat(page.locator("#found-PHONE")).containsText("Phone number");
            assertThat(page.getByRole(
                            com.microsoft.playwright.options.AriaRole.LINK,
                            new Page.GetByRoleOptions().setName(reference)))
                    .isVisible();
        }
        assertEquals(
                List.of(),
                addresses.stream().filter(url -> url.contains("0813")).toList());
    }

    @Test
    void welsh_words_are_found_in_their_mutations_and_with_their_accents() {
        String word = "Llanfairpwll" + System.nanoTime();
        String reference = submitted(Submission.ofEmployer()
                .with("preferredLanguage", "cy")
                .with("detail", "Mae fy nghyfrif o " + word + " wedi’i gloi ers i’r t\u0177 gael ei werthu."));
        Page page = window.deskOf("helpdesk2");

        for (String typed : List.of("cyfrif " + word, "gyfrif ty " + word, "\"fy nghyfrif\" T\u0177 " + word)) {
            search(page, typed);

            assertThat(page.locator(".found__reference")).hasText(new String[] {reference});
        }
        assertThat(page.locator("mark").first()).isVisible();
    }

    @Test
    void the_words_stay_in_the_box_and_reloading_and_going_back_show_the_same_again() {
        Page page = window.deskOf("helpdesk2");
        search(page, "nobody-has-ever-written-this");
        String results = page.url();

        page.reload();
        assertThat(page.locator("#searchWords")).hasValue("nobody-has-ever-written-this");
        page.navigate("/queue");
        assertThat(page.locator("#searchWords")).hasValue("");
        page.goBack();
        assertThat(page).hasURL(results);
        assertThat(page.locator("#searchWords")).hasValue("nobody-has-ever-written-this");
    }

    @Test
    void a_results_address_given_to_a_colleague_says_whose_it_is() {
        Page mine = window.deskOf("helpdesk2");
        search(mine, "nobody-has-ever-written-this");
        Page colleagues = window.deskOf("dutymanager");

        colleagues.navigate(mine.url());

        assertThat(colleagues.getByText("belongs to somebody else’s session")).isVisible();
        assertThat(colleagues.locator("#searchWords")).hasValue("");
    }

    @Test
    void markup_in_what_was_typed_and_found_is_text() {
        String word = "x" + System.nanoTime();
        submitted(Submission.ofEmployer().with("summary", "<img src=x onerror=alert(1)> " + word));
        Page page = window.deskOf("helpdesk2");

        search(page, word + " -\"<script>alert(2)</script>\"");

        assertThat(page.locator(".found__summary")).hasText("<img src=x onerror=alert(1)> " + word);
        assertThat(page.locator("mark").first()).hasText(word);
    }

    private static void search(Page page, String typed) {
        if (page.url().startsWith("about:") || page.url().isEmpty()) {
            page.navigate("/what-you-typed");
        }
        page.locator("#searchWords").fill(typed);
        page.locator("#searchWords").press("Enter");
        page.waitForURL(url -> url.contains("/search?key=") || url.contains("/incident?"));
    }

    private static String submitted(Submission submission) {
        return PartnerSystem.ofTelford().raise(submission);
    }
}
