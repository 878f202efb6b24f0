package uk.gov.dwp.jobmatch.browser;

import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.outside.PartnerSystem;
import uk.gov.dwp.jobmatch.outside.StaffMember;
import uk.gov.dwp.jobmatch.outside.Submission;
import uk.gov.dwp.jobmatch.whole.Records;
import uk.gov.dwp.jobmatch.whole.RunningHelpdesk;

/**
 * A helpdesk in the middle of its day, with something of everything that the screens can show.
 *
 * @param raised an incident that Leeds Park Place has raised and nobody has taken
 * @param atRisk one of an adviser at risk
 * @param taken one that {@code helpdesk} is working on, with a note
 * @param told one that was answered, called back and closed, raised by Leeds Park Place
 * @param offeredCall a call on Telford's board
 * @param takenCall one that Telford's Team Leader has taken
 * @param heldCall one that waits for the duty manager
 */
record DeskAtWork(
        String raised,
        String atRisk,
        String taken,
        String told,
        String offeredCall,
        String takenCall,
        String heldCall) {

    /** More than the work queue shows at once. */
    private static final int WAITING = 27;

    private static final String ANSWER = "The closing date was wrong. We have put it right, and the vacancy is back.";

    private static final PartnerSystem TELFORD = PartnerSystem.ofTelford();

    private static @Nullable DeskAtWork shared;

    /** The one that all tests of a JVM look at, brought about for the first that asks. */
    static DeskAtWork seenFrom(Window window) {
        if (shared == null) {
            shared = workedThrough(window);
        }
        return shared;
    }

    static Records records() {
        return RunningHelpdesk.shared().records();
    }

    private static DeskAtWork workedThrough(Window window) {
        IntStream.range(0, WAITING).forEach(i -> submitted(employer()));
        mislaySomeMail();
        jobseekersToCall();
        Hand adviser = new Mouse(window.deskOf("adviser"));
        return new DeskAtWork(
                raisedBy(adviser),
                riskToldBy(adviser),
                takenBy(window.deskOf("helpdesk")),
                called(adviser),
                callAbout(answered(submitted(employer()))),
                takenCall(window.deskOf("teamleader-telford")),
                callAbout(answered(submitted(employer().with("staffSafetyConcern", "true")))));
    }

    private static Submission employer() {
        return Submission.ofEmployerWithoutEmail().with("phone", Phones.fresh());
    }

    private static String submitted(Submission submission) {
        return TELFORD.raise(submission);
    }

    private static String answered(String reference) {
        StaffMember.signedInAs("helpdesk2").answer(reference, ANSWER);
        return reference;
    }

    /** Three that were refused or never got through, and one that is tried again. */
    private static void mislaySomeMail() {
        await().until(() ->
                records().rows("select id from delivery where state = 'SENT'").size() >= WAITING);
        records().change("""
                update delivery set state = 'FAILED', failure = (array['SMTP_550', 'SMTP_550', 'CONNECTION_REFUSED'])[n]
                from (select id, row_number() over () as n from delivery limit 3) lost where lost.id = delivery.id
                """);
        records().change("""
                update delivery set state = 'DUE', attempts = 4, failure = 'CONNECTION_REFUSED', settled_at = null,
                    next_try_at = now() + interval '1 hour', queued_at = now()
                where id = (select max(id) from delivery where state = 'SENT')
                """);
    }

    private static void jobseekersToCall() {
        PartnerSystem serco = PartnerSystem.ofJobseekerDirect();
        Submission jobseeker = Submission.ofJobseeker().without("email");
        callAbout(answered(serco.raise(jobseeker.with("phone", Phones.fresh()).with("preferredLanguage", "cy"))));
        callAbout(answered(serco.raise(
                jobseeker.underAnotherId().with("phone", Phones.fresh()).with("contactNeeds", "Relay UK"))));
    }

    private static String raisedBy(Hand adviser) {
        ContactUsScreen form = ContactUsScreen.openedBy(adviser);
        form.fillInForSomebodyWithoutEmail(Phones.fresh(), "Only welding jobs are matched");
        form.checkRoute().waitFor();
        return form.send();
    }

    private static String riskToldBy(Hand adviser) {
        ContactUsScreen form = ContactUsScreen.openedBy(adviser);
        adviser.choose("Is there a risk to a member of staff’s health and safety?", "Yes");
        return form.sendAtOnce();
    }

    private static String takenBy(Page helpdesk) {
        String reference =
                submitted(employer().with("contactNeeds", "Large print").with("preferredLanguage", "cy"));
        Hand hand = new Mouse(helpdesk);
        helpdesk.navigate("/incident?reference=" + reference);
        hand.pressButton("Take this incident");
        hand.unfold("Write a note for colleagues");
        hand.write("Note", "The vacancy team has seen this before.\nIt will ring back today.");
        hand.pressButton("Add the note, send nothing");
        helpdesk.getByText("Your note has been added").waitFor();
        return reference;
    }

    /** Answered by the helpdesk, and then called by the Jobcentre that raised it. */
    private static String called(Hand adviser) {
        String reference = raisedBy(adviser);
        CallScreen call = CallScreen.openedBy(adviser, callAbout(answered(reference)));
        call.take();
        call.resolve("Was glad to be rung.");
        return reference;
    }

    private static String takenCall(Page teamLeader) {
        String call = callAbout(answered(submitted(employer().with("bestTimeToCall", "Weekdays after 3pm"))));
        CallScreen.openedBy(new Mouse(teamLeader), call).take();
        return call;
    }

    /** The call that an answer owes, once its group can see it. */
    private static String callAbout(String reference) {
        await().until(() -> !call("state", reference).equals("OWED"));
        return "CB-" + call("id", reference);
    }

    private static String call(String column, String reference) {
        String query = "select c.%s from callback c join incident i on i.id = c.incident where i.reference = ?";
        return records().row(query.formatted(column), reference);
    }
}
