package uk.gov.dwp.jobmatch.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import uk.gov.dwp.jobmatch.outside.PartnerSystem;
import uk.gov.dwp.jobmatch.outside.StaffMember;
import uk.gov.dwp.jobmatch.outside.Submission;
import uk.gov.dwp.jobmatch.run.LocalSeed;
import uk.gov.dwp.jobmatch.whole.RunningHelpdesk;

/** What somebody has typed on an incident is theirs until they send or discard it, whatever comes between. */
class DraftsIT {

    /** How long typing must have paused, in milliseconds. */
    private static final long PAUSE = 3_000;

    private static final String ANSWER = "We have put the vacancy back.\nIt shows from tomorrow.";

    @RegisterExtension
    final Window window = new Window();

    private final String reference =
            PartnerSystem.ofTelford().raise(Submission.ofEmployerWithoutEmail().with("phone", Phones.fresh()));

    @Test
    void what_was_typed_is_saved_by_itself_and_outlives_signing_out() {
        Hand hand = takenBy("helpdesk2");
        savedByItself(hand);
        hand.pressButton("Sign out");
        hand.page().waitForURL("**/sign-in**");

        signIn(hand.page(), "helpdesk2");
        open(hand.page());

        assertThat(reply(hand)).hasValue(ANSWER);
        assertThat(status(hand)).containsText("Draft saved today");
    }

    @Test
    void what_was_typed_when_the_session_ended_stands_in_its_field_again() {
        Hand hand = takenBy("helpdesk2");
        hand.page().route("**/draft", Route::abort);
        reply(hand).fill(ANSWER);
        Page other = hand.page().context().newPage();
        other.navigate("/my-work");
        new Mouse(other).pressButton("Sign out");
        other.waitForURL("**/sign-in**");

        hand.pressButton("Send to the Telford inbox");
        hand.page().waitForURL("**/sign-in**");
        hand.write("User name", "helpdesk2");
        hand.write("Password", LocalSeed.PASSWORD);
        hand.pressButton("Sign in");

        assertThat(hand.page()).hasURL(Pattern.compile("/incident\\?reference=" + reference));
        assertThat(hand.page().getByRole(AriaRole.STATUS).first()).containsText("kept as a draft");
        assertThat(reply(hand)).hasValue(ANSWER);
        assertEquals(List.of(), repliesToIt());
    }

    @Test
    void the_second_sender_reads_what_came_between_and_sends_with_one_more_click() {
        Hand writer = takenBy("helpdesk");
        reply(writer).fill(ANSWER);
        Hand colleague = lookingAtIt("helpdesk2");
        colleague.unfold("Write a note for colleagues");
        colleague.write("Note", "They rang again at noon.");
        colleague.pressButton("Add the note, send nothing");
        colleague.page().getByText("Your note has been added").waitFor();

        writer.pressButton("Send to the Telford inbox");

        assertThat(writer.page().locator(".govuk-error-summary")).containsText("Hanna Helpdesk changed this today");
        assertThat(writer.page().locator(".since")).containsText("They rang again at noon.");
        assertThat(reply(writer)).hasValue(ANSWER);
        assertThat(status(writer)).containsText("Draft saved today");
        writer.pressButton("Send to the Telford inbox");
        assertThat(writer.page().getByText("Your reply is on its way")).isVisible();
        assertEquals(1, repliesToIt().size());
        assertEquals(List.of(), draftsOnIt());
    }

    @Test
    void what_was_typed_in_two_windows_is_kept_together() {
        Hand one = takenBy("helpdesk");
        Page other = one.page().context().newPage();
        open(other);
        savedByItself(one);

        Hand two = new Mouse(other);
        two.write("Your reply", "And one thing more.");
        two.pressButton("Save as a draft");

        assertThat(other.getByText("Your draft has been saved")).isVisible();
        assertThat(reply(two)).hasValue(ANSWER + "\n\nAnd one thing more.");
    }

    @Test
    void colleagues_see_who_is_writing_and_not_what() {
        Hand writer = takenBy("helpdesk");
        savedByItself(writer);

        Hand colleague = lookingAtIt("helpdesk2");

        assertThat(colleague.page().locator(".others")).containsText("Hari Helpdesk is writing a reply, ");
        assertThat(colleague.page().locator("main")).not().containsText("We have put the vacancy back.");
    }

    @Test
    void without_a_script_a_button_saves_it_and_it_can_be_discarded() {
        StaffMember plain = StaffMember.signedInAs("helpdesk2");
        plain.saveNote(reference, "Ring the hosting firm.");
        Hand hand = lookingAtIt("helpdesk2");
        assertThat(hand.page().getByLabel("Note", exactly())).hasValue("Ring the hosting firm.");

        hand.pressButton("Discard the draft");

        assertThat(hand.page().getByText("Your draft has been discarded")).isVisible();
        assertEquals(List.of(), draftsOnIt());
    }

    @Test
    void a_draft_that_can_no_longer_be_sent_is_still_its_writers_to_read() {
        Hand writer = takenBy("helpdesk");
        savedByItself(writer);
        RunningHelpdesk.shared()
                .records()
                .change("update incident set owner = 'helpdesk2' where reference = '" + reference + "'");

        open(writer.page());

        assertThat(writer.page().locator("main")).containsText("Your draft of a reply");
        assertThat(writer.page().locator("main")).containsText("We have put the vacancy back.");
    }

    private Hand takenBy(String username) {
        Page page = window.desk();
        signIn(page, username);
        open(page);
        Hand hand = new Mouse(page);
        hand.pressButton("Take this incident");
        reply(hand).waitFor();
        return hand;
    }

    private static void savedByItself(Hand writer) {
        writer.page().clock().install();
        reply(writer).fill(ANSWER);
        writer.page().clock().fastForward(PAUSE);
        assertThat(status(writer)).containsText("Draft saved today");
    }

    private Hand lookingAtIt(String username) {
        Page page = window.deskOf(username);
        open(page);
        return new Mouse(page);
    }

    /** A session of one's own, which can be ended without anybody else losing theirs. */
    private static void signIn(Page page, String username) {
        Session.signIn(page, username, LocalSeed.PASSWORD);
        page.waitForURL(url -> !url.contains("/sign-in"));
    }

    private void open(Page page) {
        page.navigate("/incident?reference=" + reference);
    }

    private static Locator reply(Hand hand) {
        return hand.page().getByLabel("Your reply", exactly());
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }

    private static Locator status(Hand hand) {
        return hand.page().locator("[data-draft=reply]");
    }

    private List<String> draftsOnIt() {
        return RunningHelpdesk.shared()
                .records()
                .rows(
                        "select d.writer from draft d join incident i on i.id = d.incident where i.reference = ?",
                        reference);
    }

    private List<String> repliesToIt() {
        return RunningHelpdesk.shared().records().rows("""
                        select d.id from delivery d join incident i on i.id = d.incident
                        where i.reference = ? and d.purpose = 'REPLY'
                        """, reference);
    }
}
