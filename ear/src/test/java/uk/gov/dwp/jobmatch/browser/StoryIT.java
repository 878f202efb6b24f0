package uk.gov.dwp.jobmatch.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.gov.dwp.jobmatch.outside.PartnerSystem;
import uk.gov.dwp.jobmatch.outside.Submission;
import uk.gov.dwp.jobmatch.run.LocalSeed;
import uk.gov.dwp.jobmatch.whole.RunningHelpdesk;

/** The main job, from a customer's problem to the call that ends it: by mouse, and once more by keyboard alone. */
class StoryIT {

    private static final String ANSWER = "The record was wrong. We have put it right, and tomorrow it will show.";
    private static final List<String> OTHER_BOARDS =
            List.of("teamleader-annesley", "teamleader-southend", "teamleader-dundee", "qat", "caller", "adviser");

    @RegisterExtension
    final Window window = new Window();

    private final RunningHelpdesk helpdesk = RunningHelpdesk.shared();

    @BeforeEach
    void nobody_else_waits() {
        helpdesk.records().change("update incident set state = 'WITHDRAWN' where state in ('NEW', 'REOPENED')");
    }

    @ParameterizedTest
    @EnumSource
    void a_jobcentres_customer_without_email_comes_first_and_is_called_by_the_jobcentre(Working working) {
        telfordSubmitted();
        Hand adviser = signedIn(working, "adviser");
        adviser.arriveAt("Raise an incident");
        ContactUsScreen form = new ContactUsScreen(adviser);
        form.fillInForSomebodyWithoutEmail(Phones.fresh(), "Only welding jobs are matched");
        assertThat(form.checkRoute())
                .containsText("Reply goes to the DWP user because the jobseeker has no email address");
        String reference = form.send();

        Hand colleague = signedIn(working, "helpdesk");
        takeNext(colleague, reference, "Priority, because a Jobcentre raised it");
        answer(colleague, "Send to the DWP user");

        assertMailed(reference, "adviser@dwp.gov.uk");
        makeTheCall(adviser, reference);
        assertStoryTold(colleague, reference, "J2");
    }

    @ParameterizedTest
    @EnumSource
    void telfords_employer_without_email_is_called_by_telfords_team_leader_alone(Working working) {
        String reference = telfordSubmitted();

        Hand colleague = signedIn(working, "helpdesk");
        takeNext(colleague, reference, "Standard, and the first of these to be due");
        answer(colleague, "Send to the Telford inbox");

        assertMailed(reference, "telford.employerdirect@dwp.gov.uk");
        Hand teamLeader = signedIn(working, "teamleader-telford");
        String call = callAbout(reference, teamLeader.page());
        for (String other : OTHER_BOARDS) {
            Page board = window.deskOf(other);
            board.navigate("/callbacks");
            assertThat(board.locator("main")).not().containsText(call);
        }
        makeTheCall(teamLeader, reference);
        assertStoryTold(colleague, reference, "E2");
    }

    private static String telfordSubmitted() {
        return PartnerSystem.ofTelford()
                .raise(Submission.ofEmployerWithoutEmail().with("phone", Phones.fresh()));
    }

    private Hand signedIn(Working working, String username) {
        Hand hand = working.at(window.desk());
        hand.page().navigate("/");
        hand.write("User name", username);
        hand.write("Password", LocalSeed.PASSWORD);
        hand.pressButton("Sign in");
        hand.page().waitForURL(url -> !url.contains("/sign-in"));
        return hand;
    }

    private static void takeNext(Hand colleague, String reference, String why) {
        colleague.arriveAt("My work");
        colleague.pressButton("Take next");
        assertThat(colleague.page().locator(".identity")).containsText(reference);
        assertThat(colleague.page().getByRole(AriaRole.STATUS)).containsText(why);
    }

    private static void answer(Hand colleague, String button) {
        colleague.write("Your reply", ANSWER);
        colleague.pressButton(button);
        assertThat(colleague.page().getByRole(AriaRole.STATUS)).containsText("Your reply is on its way");
    }

    private void assertMailed(String reference, String recipient) {
        await().until(() -> helpdesk.postbox().about(reference).stream()
                .anyMatch(letter ->
                        letter.recipient().equals(recipient) && letter.plain().contains(ANSWER)));
    }

    /** Waits on the board until the call that the answer owes is there, and returns its reference. */
    private String callAbout(String reference, Page board) {
        String call = "CB-"
                + helpdesk.records()
                        .row(
                                "select c.id from callback c join incident i on i.id = c.incident where i.reference = ?",
                                reference);
        await().until(() -> isOn(board, call));
        return call;
    }

    /** Whether a call is on one of the board's pages, which is then left open. */
    private static boolean isOn(Page board, String call) {
        board.navigate("/callbacks");
        Locator next = board.locator(".govuk-pagination__next a");
        while (board.getByText(call).count() == 0 && next.count() > 0) {
            next.click();
        }
        return board.getByText(call).count() > 0;
    }

    private void makeTheCall(Hand caller, String reference) {
        String call = callAbout(reference, caller.page());
        caller.followLink(call);
        CallScreen screen = new CallScreen(caller, call);
        screen.take();
        assertThat(caller.page().locator(".script")).containsText(ANSWER);
        screen.resolve("Was glad to be rung.");
        assertThat(caller.page().getByRole(AriaRole.LINK).filter(new Locator.FilterOptions().setHasText(call)))
                .hasCount(0);
    }

    private static void assertStoryTold(Hand colleague, String reference, String rule) {
        Page page = colleague.page();
        page.navigate("/incident?reference=" + reference);
        assertThat(page.locator(".moj-timeline__title"))
                .hasText(new String[] {"Closed", "Call ended", "Call owed", "Reply sent", "Taken", "Raised"});
        assertThat(page.locator(".moj-timeline")).containsText(ANSWER);
        assertThat(page.locator(".moj-timeline")).containsText("Was glad to be rung.");
        colleague.unfold("Why here");
        assertThat(page.locator(".why")).containsText(rule);
        assertThat(page.locator(".why")).containsText("has no email address");
    }
}
