package uk.gov.dwp.jobmatch.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.gov.dwp.jobmatch.outside.PartnerSystem;
import uk.gov.dwp.jobmatch.outside.SoapAnswer;
import uk.gov.dwp.jobmatch.outside.StaffMember;
import uk.gov.dwp.jobmatch.outside.Submission;
import uk.gov.dwp.jobmatch.whole.Records;
import uk.gov.dwp.jobmatch.whole.RunningHelpdesk;

/**
 * What the roles do that {@link StoryIT} and {@link PersonStoryIT} do not follow to its end: by mouse, and once more by
 * keyboard alone.
 */
class DayInTheLifeIT {

    private static final String ANSWER = "The record was wrong. We have put it right, and tomorrow it will show.";

    @RegisterExtension
    final Window window = new Window();

    private final Records records = RunningHelpdesk.shared().records();

    @ParameterizedTest
    @EnumSource
    void an_adviser_answers_what_the_helpdesk_has_to_know(Working working) {
        Hand adviser = working.at(window.deskOf("adviser"));
        String reference = raisedBy(adviser);
        Hand colleague = working.at(window.deskOf("helpdesk"));
        colleague.page().navigate("/incident?reference=" + reference);
        colleague.pressButton("Take this incident");
        colleague.unfold("Ask whoever raised it");
        colleague.pick("What is needed", "More information needed");
        colleague.write("Your question", "Which job did she open last?");
        colleague.pressButton("Ask");
        assertThat(colleague.page().locator(".identity")).containsText("Clock stopped");

        adviser.page().navigate("/tasks");
        adviser.press(adviser.page()
                .locator("tr")
                .filter(new Locator.FilterOptions().setHasText(reference))
                .getByRole(AriaRole.LINK)
                .first());
        adviser.write("Your answer", "The one for a piano teacher in Otley.");
        adviser.pressButton("Send to the helpdesk");

        assertThat(said(adviser)).containsText("Your answer about " + reference + " is with the helpdesk");
        colleague.page().reload();
        assertThat(colleague.page().locator(".identity")).not().containsText("Clock stopped");
        assertThat(colleague.page().locator(".moj-timeline")).containsText("The one for a piano teacher in Otley.");
    }

    @ParameterizedTest
    @EnumSource
    void the_duty_manager_has_an_alert_in_hand_and_lets_a_held_call_be_made(Working working) {
        Page adviser = window.deskOf("adviser");
        adviser.navigate("/staff-safety");
        new Mouse(adviser).pressButton("Record and alert the duty manager");
        adviser.locator(".route").waitFor();
        String alert = "SA-" + records.row("select max(id) from safety_alert");

        Hand dutyManager = working.at(window.deskOf("dutymanager"));
        dutyManager.page().navigate("/safety-alerts");
        dutyManager.followLink(alert);
        dutyManager.pressButton("I have it");
        dutyManager.write("What was done?", "Two colleagues went to the desk. Nobody was hurt.");
        dutyManager.pressButton("Close the alert");
        assertThat(said(dutyManager)).containsText(alert + " is closed");

        String call = callAbout(answered(PartnerSystem.ofTelford()
                .submit(Submission.ofEmployerWithoutEmail()
                        .with("phone", Phones.fresh())
                        .with("staffSafetyConcern", "true"))));
        dutyManager.page().navigate("/callback?reference=" + call);
        dutyManager.write("Why can it be made now?", "The colleague is safe, and somebody else calls.");
        dutyManager.pressButton("Release this call");
        assertThat(said(dutyManager)).containsText("The call is released");
    }

    @ParameterizedTest
    @EnumSource
    void serco_allocates_a_call_and_its_caller_tries_until_somebody_answers(Working working) {
        String call = callAbout(answered(PartnerSystem.ofJobseekerDirect()
                .submit(Submission.ofJobseeker().without("email").with("phone", Phones.fresh()))));
        records.change("update callback set due_at = owed_at where id = ?", Long.valueOf(call.substring(3)));
        Hand qat = working.at(window.deskOf("qat"));
        qat.page().navigate("/callbacks");
        qat.tick(call);
        Locator callers = qat.page().locator("#caller");
        qat.pick(callers, callers.locator("option[value=caller]").textContent());
        qat.pressButton("Allocate the ticked calls");
        assertThat(said(qat)).containsText(call + ": now with Carys Caller");

        Hand caller = working.at(window.deskOf("caller"));
        caller.page().navigate("/callback?reference=" + call);
        caller.choose("No answer");
        caller.pressButton("Record the outcome");
        assertThat(said(caller)).containsText(call + ": recorded. The next attempt is");

        CallScreen.openedBy(caller, call).resolve("Was glad to be rung.");
    }

    @ParameterizedTest
    @EnumSource
    void an_auditor_sees_who_has_looked_at_what(Working working) {
        String reference =
                PartnerSystem.ofTelford().submit(Submission.ofEmployer()).text("incidentRef");
        StaffMember.signedInAs("helpdesk").page("incident?reference=" + reference);

        Hand auditor = working.at(window.deskOf("auditor"));
        auditor.page().navigate("/audit");
        auditor.write("Reference", reference);
        auditor.pressButton("Show");

        assertThat(auditor.page().locator("tbody tr")).hasCount(2);
        assertThat(auditor.page().locator("tbody tr").first()).containsText("Hari Helpdesk");
    }

    private static String raisedBy(Hand adviser) {
        ContactUsScreen form = ContactUsScreen.openedBy(adviser);
        form.fillInForSomebodyWithoutEmail(Phones.fresh(), "Only welding jobs are matched");
        form.checkRoute().waitFor();
        return form.send();
    }

    private static String answered(SoapAnswer receipt) {
        String reference = receipt.text("incidentRef");
        StaffMember.signedInAs("helpdesk2").answer(reference, ANSWER);
        return reference;
    }

    /** The call that an answer owes, once its group can see it. */
    private String callAbout(String reference) {
        String query = "select c.%s from callback c join incident i on i.id = c.incident where i.reference = ?";
        await().until(() -> !records.row(query.formatted("state"), reference).equals("OWED"));
        return "CB-" + records.row(query.formatted("id"), reference);
    }

    /** What the page says came of the last deed. */
    private static Locator said(Hand hand) {
        return hand.page().getByRole(AriaRole.STATUS).first();
    }
}
