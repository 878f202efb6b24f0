package uk.gov.dwp.jobmatch.hostile;

import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.time.ZoneId;
import uk.gov.dwp.jobmatch.outside.PartnerSystem;
import uk.gov.dwp.jobmatch.outside.StaffMember;
import uk.gov.dwp.jobmatch.outside.Submission;

/** What is done to calls, and where staff are at risk. */
final class CallStories {

    private final Ledger ledger;
    private final String unique = Long.toString(System.nanoTime(), 36);

    CallStories(Ledger ledger) {
        this.ledger = ledger;
    }

    void calling() {
        String call = callAbout(PartnerSystem.ofTelford(), Submission.ofEmployerWithoutEmail());
        Clerk leader = ledger.clerk("teamleader-telford");
        String page = "callback?reference=" + call;
        leader.does("CALLBACK_TAKEN", page, "take-form take");
        leader.does(
                "CALLBACK_ATTEMPTED",
                page,
                "outcome-form record",
                "callOutcome",
                "ENGAGED",
                "callNotes",
                "Engaged for long");
        leader.does(
                "CALLBACK_TRANSFERRED",
                page,
                "transfer-form transfer",
                "transferTo",
                "TEAM_LEADER_SOUTHEND",
                "transferReason",
                "They live there");
        String another = callAbout(PartnerSystem.ofTelford(), Submission.ofEmployerWithoutEmail());
        leader.does("CALLBACK_TAKEN", "callbacks", "board-form take-call", "take-call", tick(another));
    }

    void allocating() {
        String call = callAbout(
                PartnerSystem.ofJobseekerDirect(), Submission.ofJobseeker().without("email"));
        ledger.clerk("qat")
                .does(
                        "CALLBACK_ALLOCATED",
                        "callbacks",
                        "board-form allocate",
                        "ticked",
                        tick(call),
                        "caller",
                        "caller");
    }

    void atRisk() {
        Clerk caller = ledger.clerk("caller");
        caller.doesAgain(
                "SAFETY_ALERT_RAISED",
                "staff-safety",
                "safety-form raise-alert",
                "safetyWhat",
                "Somebody shouts " + unique,
                "safetyPlace",
                "The front desk",
                "safetyWhom",
                "A tall man");
        String alert = ledger.records().row("select min(id) from safety_alert where what like ?", "%" + unique + "%");
        Clerk duty = ledger.clerk("dutymanager");
        duty.does("SAFETY_ALERT_ACKNOWLEDGED", "safety-alert?alert=" + alert, "acknowledge-form acknowledge");
        duty.does(
                "SAFETY_ALERT_CLOSED",
                "safety-alert?alert=" + alert,
                "close-form close-alert",
                "safetyDone",
                "He has left");
        String held = callAbout(
                PartnerSystem.ofTelford(), Submission.ofEmployerWithoutEmail().with("staffSafetyConcern", "true"));
        String reference = ledger.records()
                .row(
                        "select i.reference from incident i join callback c on c.incident = i.id where 'CB-' || c.id = ?",
                        held);
        String review = LocalDate.now(ZoneId.of("Europe/London")).plusMonths(3).toString();
        duty.does(
                "CONTROL_MEASURE_SET",
                "control-measure?reference=" + reference,
                "measure-form save-measure",
                "safeWay",
                "TWO_PEOPLE",
                "measureDetail",
                "At the table by the door",
                "measureReview",
                review);
        String measure = ledger.records().row("select max(id) from control_measure");
        duty.does(
                "CONTROL_MEASURE_CHANGED",
                "control-measure?measure=" + measure,
                "measure-form save-measure",
                "safeWay",
                "OFFICE_ONLY",
                "measureDetail",
                "At the other table",
                "measureReview",
                review);
        duty.does(
                "CALLBACK_RELEASED",
                "callback?reference=" + held,
                "release-form release",
                "releaseReason",
                "The police were told");
        duty.does(
                "CONTROL_MEASURE_ENDED",
                "control-measure?measure=" + measure,
                "end-form end-measure",
                "measureEnd",
                "It was somebody else");
    }

    private String tick(String call) {
        return ledger.records()
                .row("select id || '.' || version || ' CB-' || id from callback where 'CB-' || id = ?", call);
    }

    private String callAbout(PartnerSystem partner, Submission submission) {
        String phone = "0191 498 0%03d".formatted(System.nanoTime() / 1000 % 1000);
        String reference = partner.raise(submission
                .with("phone", phone)
                .with("name", "Blodwen " + Markup.TEXT)
                .with("summary", "It is gone " + Markup.TEXT)
                .with("detail", "All of it " + Markup.TEXT)
                .with("contactNeeds", "Large print " + Markup.TEXT));
        StaffMember.signedInAs("helpdesk2").answer(reference, "It is mended. " + Markup.TEXT);
        String made = "select 'CB-' || c.id from callback c join incident i on i.id = c.incident"
                + " where i.reference = ? and c.state in ('OFFERED', 'HELD')";
        await().until(() -> ledger.records().rows(made, reference).size() == 1);
        return ledger.records().row(made, reference);
    }
}
