package uk.gov.dwp.jobmatch.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.gov.dwp.jobmatch.outside.PartnerSystem;
import uk.gov.dwp.jobmatch.outside.StaffMember;
import uk.gov.dwp.jobmatch.outside.Submission;
import uk.gov.dwp.jobmatch.whole.RunningHelpdesk;

/** The list that the helpdesk works from, as its address says; nothing in it moves by itself, and nothing is done unsaid. */
class QueueIT {

    private static final String NEWEST = "/queue?view=ALL&order=NEWEST";

    @RegisterExtension
    final Window window = new Window();

    @ParameterizedTest
    @EnumSource
    void what_is_filtered_stands_in_the_address_and_back_leads_back(Working working) {
        submitted();
        Page page = window.deskOf("helpdesk");
        Hand hand = working.at(page);
        page.navigate("/queue?view=ALL");

        hand.tick(page.locator("#priority-STANDARD"));
        hand.tick(page.locator("#site-TELFORD"));
        hand.press(page.locator("#filter"));

        assertThat(page).hasURL(Pattern.compile("priority=STANDARD&site=TELFORD"));
        assertThat(page.locator(".chosen__link")).hasCount(2);
        String filtered = page.url();
        hand.press(page.locator(".choices__link", new Page.LocatorOptions().setHasText("Unassigned")));
        assertThat(page).hasURL(Pattern.compile("view=UNASSIGNED&priority=STANDARD&site=TELFORD"));
        page.goBack();
        assertThat(page).hasURL(filtered);
        assertThat(page.locator("#site-TELFORD")).isChecked();
    }

    @Test
    void a_view_is_saved_under_a_name_opened_again_and_deleted() {
        Page page = window.deskOf("helpdesk2");
        Hand hand = new Mouse(page);
        page.navigate("/queue?view=TEAM&language=CY&order=DUE");

        hand.unfold("Save this view");
        hand.write("Name of this view", "Cymraeg <b>first</b>");
        hand.pressButton("Save");
        page.navigate("/queue?view=ALL");
        hand.press(page.locator(".choices__link", new Page.LocatorOptions().setHasText("Cymraeg <b>first</b>")));

        assertThat(page).hasURL(Pattern.compile("/queue\\?view=TEAM&language=CY&order=DUE$"));
        hand.unfold("Save this view");
        hand.pick("Saved view", "Cymraeg <b>first</b>");
        hand.pressButton("Delete it");
        assertThat(page.getByText("The view has been deleted")).isVisible();
        assertThat(page.locator("main")).not().containsText("Cymraeg <b>first</b>");
    }

    @Test
    void of_three_that_are_assigned_at_once_the_one_that_somebody_changed_is_told_and_stays_ticked() {
        List<String> mine = IntStream.range(0, 3).mapToObj(i -> submitted()).toList();
        Page page = window.deskOf("helpdesk");
        page.navigate(NEWEST);
        mine.forEach(reference -> tick(page, reference).check());
        StaffMember.signedInAs("helpdesk2").answer(mine.get(1), "It is mended.");

        page.locator("#assignTo").selectOption("dutymanager");
        page.locator("#assign").click();

        Locator told = page.getByRole(AriaRole.STATUS).first();
        assertThat(told).containsText("2 incidents done");
        assertThat(told).containsText(mine.get(1) + " was left as it is: Hanna Helpdesk changed it");
        assertThat(tick(page, mine.get(1))).isChecked();
        assertThat(tick(page, mine.get(0))).not().isChecked();
        assertEquals(
                List.of("dutymanager", "helpdesk2", "dutymanager"),
                mine.stream().map(QueueIT::owner).toList());
    }

    @Test
    void several_are_closed_with_one_outcome_and_a_reason() {
        List<String> mine = List.of(submitted(), submitted());
        Page page = window.deskOf("helpdesk");
        page.navigate(NEWEST);
        mine.forEach(reference -> tick(page, reference).check());

        page.locator("#outcome").selectOption("DUPLICATE");
        page.locator("#closeReason").fill("Sent twice by the contact centre");
        page.locator("#close").click();

        assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("2 incidents done");
        assertThat(page.locator("main")).not().containsText(mine.get(0));
    }

    @Test
    void new_ones_are_told_with_a_button_and_the_list_stays_as_it_is() {
        Page page = window.deskOf("helpdesk");
        page.clock().install();
        page.navigate(NEWEST);
        assertThat(page.locator(".cards")).isVisible();
        String fresh = submitted();

        page.clock().fastForward(31_000);

        Locator news = page.locator(".queue__news").getByRole(AriaRole.LINK);
        assertThat(news).hasText("1 new incident – show");
        assertThat(page.locator("main")).not().containsText(fresh);
        news.click();
        assertThat(page.locator(".cards")).containsText(fresh);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "view=NONE&priority=URGENT&site=%00&order=RANDOM&after=x",
                "after=1-2-3-4&before=9",
                "owner=%27%20or%201%3D1&owner=nobody&age=&overdue",
                "list=view%3DMINE&keep=1&keep=x",
                "view=MINE&after=2-zzzzzzzzzz-0-0"
            })
    void an_address_that_somebody_has_edited_still_shows_a_list(String query) {
        Page page = window.deskOf("helpdesk");

        assertEquals(200, page.navigate("/queue?" + query).status());
    }

    private static String submitted() {
        return PartnerSystem.ofTelford().raise(Submission.ofEmployer());
    }

    private static Locator tick(Page page, String reference) {
        return page.getByLabel(reference, new Page.GetByLabelOptions().setExact(true));
    }

    private static String owner(String reference) {
        return RunningHelpdesk.shared().records().row("select owner from incident where reference = ?", reference);
    }
}
