package uk.gov.dwp.jobmatch.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.GetByLabelOptions;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import uk.gov.dwp.jobmatch.outside.PartnerSystem;
import uk.gov.dwp.jobmatch.outside.Submission;
import uk.gov.dwp.jobmatch.whole.RunningHelpdesk;

/** Words that are written again and again are written once, in both languages, and are there for whoever answers. */
class TemplatesIT {

    @RegisterExtension
    final Window window = new Window();

    private final RunningHelpdesk helpdesk = RunningHelpdesk.shared();
    private final String title = "Wording " + UUID.randomUUID();

    @Test
    void what_is_published_in_both_languages_answers_a_welsh_customer_in_welsh() {
        publish("Quote {reference}. {vacancy reference}", "Dyfynnwch {reference}. {vacancy reference}");
        String reference = submittedInWelsh();
        Hand hand = new Mouse(window.deskOf("helpdesk2"));
        hand.page().navigate("/incident?reference=" + reference);
        hand.pressButton("Take this incident");
        hand.write("Your reply", "Bore da");
        assertThat(labelled(hand, "Its language")).hasValue("CY");

        hand.pick("Template", title);
        hand.pressButton("Put it in");

        assertThat(labelled(hand, "Your reply"))
                .hasValue("Bore da\n\nDyfynnwch " + reference + ". [[cyfeirnod y swydd wag]]");
        hand.pressButton("Send to the Telford inbox");
        assertThat(hand.page().locator(".govuk-error-summary")).containsText("Fill in “cyfeirnod y swydd wag”");
        hand.write("Your reply", "Bore da. Dyfynnwch " + reference + ".");
        hand.pressButton("Send to the Telford inbox");
        assertThat(hand.page().getByText("Your reply is on its way")).isVisible();
        await().until(() -> helpdesk.postbox().about(reference).stream()
                .anyMatch(letter -> letter.plain().contains("Bore da. Dyfynnwch " + reference)));
    }

    @Test
    void one_language_is_not_published_without_the_other_and_no_placeholder_is_invented() {
        Hand owner = publish("Dear {sir or madam}", "");

        assertThat(owner.page().locator(".govuk-error-summary")).containsText("Enter the Welsh text");
        assertThat(owner.page().locator(".govuk-error-summary")).containsText("There is no {sir or madam}");
        assertThat(labelled(owner, "English text")).hasValue("Dear {sir or madam}");
    }

    private Hand publish(String english, String welsh) {
        Hand owner = new Mouse(window.deskOf("policy"));
        owner.page().navigate("/template");
        owner.write("English title", title);
        owner.write("Welsh title", "Cy " + title);
        owner.write("English text", english);
        owner.write("Welsh text", welsh);
        owner.pressButton("Publish in both languages");
        return owner;
    }

    private static String submittedInWelsh() {
        return PartnerSystem.ofTelford()
                .raise(Submission.ofEmployerWithoutEmail()
                        .without("vacancyRef")
                        .with("preferredLanguage", "cy")
                        .with("phone", Phones.fresh()));
    }

    private static Locator labelled(Hand hand, String label) {
        return hand.page().getByLabel(label, new GetByLabelOptions().setExact(true));
    }
}
