package uk.gov.dwp.jobmatch.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The days of a Team Leader, of SERCO's Quality Assessment Team and of its caller, besides what {@link StoryIT} follows to
 * its end: by mouse, and once more by keyboard alone.
 */
class CallCentreDayIT {

    @RegisterExtension
    final Window window = new Window();

    @ParameterizedTest
    @EnumSource
    void a_team_leader_tries_a_call_and_gives_it_to_the_site_that_knows_the_employer(Working working) {
        String call = InTray.callForTelford();
        Hand teamLeader = working.at(window.deskOf("teamleader-telford"));
        CallScreen screen = CallScreen.openedBy(teamLeader, call);
        screen.take();
        teamLeader.choose("No answer");
        teamLeader.pressButton("Record the outcome");
        assertThat(teamLeader.said()).containsText(call + ": recorded. The next attempt is");

        pass(teamLeader, call, "Dundee Team Leader", "Their office is in Dundee.");

        teamLeader.page().navigate("/callbacks?view=PASSED_ON");
        assertThat(row(teamLeader, call)).hasCount(1);
        teamLeader.followLink(call);
        assertThat(teamLeader.page().locator(".identity")).containsText(call);
        assertThat(teamLeader.page().locator("main")).not().containsText("Take this call");
        Hand dundee = working.at(window.deskOf("teamleader-dundee"));
        dundee.page().navigate("/callback?reference=" + call);
        assertThat(dundee.page().locator("main")).containsText("From Telford Team Leader to Dundee Team Leader");
        new CallScreen(dundee, call).take();
        assertThat(dundee.page().locator(".identity")).containsText("Duncan Dundee");
    }

    @ParameterizedTest
    @EnumSource
    void the_quality_assessment_team_allocates_one_call_and_passes_another_on(Working working) {
        String allocated = InTray.callForSerco();
        String passed = InTray.callForSerco();
        Hand qat = working.at(window.deskOf("qat"));
        allocate(qat, allocated);

        pass(qat, passed, "Annesley Team Leader", "It is an employer’s problem after all.");

        qat.page().navigate("/callbacks?view=PASSED_ON");
        assertThat(row(qat, passed)).hasCount(1);
        assertThat(row(qat, allocated)).hasCount(0);
    }

    @ParameterizedTest
    @EnumSource
    void a_caller_tries_until_somebody_answers(Working working) {
        String call = InTray.callForSerco();
        allocate(new Mouse(window.deskOf("qat")), call);
        Hand caller = working.at(window.deskOf("caller"));
        caller.page().navigate("/callbacks?view=MINE");
        caller.followLink(call);
        caller.choose("Engaged");
        caller.pressButton("Record the outcome");
        assertThat(caller.said()).containsText(call + ": recorded. The next attempt is");

        CallScreen.openedBy(caller, call).resolve("Was glad to be rung.");
    }

    private static void allocate(Hand qat, String call) {
        qat.page().navigate("/callbacks");
        qat.tick(call);
        Locator callers = qat.page().locator("#caller");
        qat.pick(callers, callers.locator("option[value=caller]").textContent());
        qat.pressButton("Allocate the ticked calls");
        assertThat(qat.said()).containsText(call + ": now with Carys Caller");
    }

    private static void pass(Hand leader, String call, String group, String reason) {
        leader.page().navigate("/callback?reference=" + call);
        leader.unfold("Give this call to another group");
        leader.pick("Which group?", group);
        leader.write("Why?", reason);
        leader.pressButton("Give it to that group");
        assertThat(leader.said()).containsText(call + ": now with " + group);
    }

    private static Locator row(Hand hand, String call) {
        return hand.page().locator("tr").filter(new Locator.FilterOptions().setHasText(call));
    }
}
