package uk.gov.dwp.jobmatch.browser;

import static org.awaitility.Awaitility.await;

import java.util.Locale;
import java.util.UUID;
import uk.gov.dwp.jobmatch.outside.PartnerSystem;
import uk.gov.dwp.jobmatch.outside.SoapAnswer;
import uk.gov.dwp.jobmatch.outside.StaffMember;
import uk.gov.dwp.jobmatch.outside.Submission;
import uk.gov.dwp.jobmatch.whole.Records;
import uk.gov.dwp.jobmatch.whole.RunningHelpdesk;

/** What has come in by the time somebody's day begins: each of its own, so that no two tests want the same. */
final class InTray {

    private static final String ANSWER = "The record was wrong. We have put it right, and tomorrow it will show.";
    private static final Records RECORDS = RunningHelpdesk.shared().records();

    private InTray() {}

    /** An incident of Leeds Park Place. */
    static String raisedBy(Hand adviser) {
        ContactUsScreen form = ContactUsScreen.openedBy(adviser);
        form.fillInForSomebodyWithoutEmail(Phones.fresh(), "Only welding jobs are matched");
        form.checkRoute().waitFor();
        return form.send();
    }

    /** An incident of an employer without email, for Telford. */
    static String fromTelford() {
        return received(PartnerSystem.ofTelford().submit(employer()));
    }

    static Submission employer() {
        return Submission.ofEmployerWithoutEmail().with("phone", Phones.fresh());
    }

    static String received(SoapAnswer receipt) {
        return receipt.text("incidentRef");
    }

    /** A call that Telford's Team Leader owes. */
    static String callForTelford() {
        return callAbout(answered(fromTelford()));
    }

    /** A call that nobody makes before the duty manager has released it. */
    static String heldCall() {
        return callAbout(
                answered(received(PartnerSystem.ofTelford().submit(employer().with("staffSafetyConcern", "true")))));
    }

    /** A call that SERCO owes, due before all others on its board. */
    static String callForSerco() {
        String call = callAbout(answered(received(PartnerSystem.ofJobseekerDirect()
                .submit(Submission.ofJobseeker().without("email").with("phone", Phones.fresh())))));
        RECORDS.change("update callback set due_at = owed_at where id = ?", Long.valueOf(call.substring(3)));
        return call;
    }

    /** A jobseeker's account; its holder lets advisers look. */
    static String account(String holder) {
        String account = "UJS-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        RECORDS.change("insert into account (reference, kind, origin) values (?, 'JOBSEEKER', 'ONLINE')", account);
        RECORDS.change("insert into account_holder (account, name) values (?, ?)", account, holder);
        say(account, 1, true);
        RECORDS.change("""
                insert into activity (account, at, id, kind, words)
                values (?, now() - interval '2 days', 'A1', 'SEARCH', 'piano teacher within 10 miles of Otley')
                """, account);
        return account;
    }

    /** What the holder of an account says about advisers. */
    static void say(String account, int version, boolean given) {
        RECORDS.change(
                "insert into consent values (?, ?, ?, now(), now(), 'uj-site', 'FEED', '2012-11', 'EN')",
                account,
                version,
                given);
    }

    private static String answered(String reference) {
        StaffMember.signedInAs("helpdesk2").answer(reference, ANSWER);
        return reference;
    }

    /** The call that an answer owes, once its group can see it. */
    private static String callAbout(String reference) {
        String query = "select c.%s from callback c join incident i on i.id = c.incident where i.reference = ?";
        await().until(() -> !RECORDS.row(query.formatted("state"), reference).equals("OWED"));
        return "CB-" + RECORDS.row(query.formatted("id"), reference);
    }
}
