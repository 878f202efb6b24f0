package uk.gov.dwp.jobmatch.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static uk.gov.dwp.jobmatch.fixture.FormFixture.aForm;

import java.time.Duration;
import java.util.List;
import java.util.function.IntSupplier;
import org.junit.jupiter.api.Test;
import uk.gov.dwp.jobmatch.answer.AnswerDesk;
import uk.gov.dwp.jobmatch.callback.CallLog;
import uk.gov.dwp.jobmatch.callback.CallOutcome;
import uk.gov.dwp.jobmatch.callback.CallReport;
import uk.gov.dwp.jobmatch.callback.Callback;
import uk.gov.dwp.jobmatch.callback.CallbackBoard;
import uk.gov.dwp.jobmatch.callback.CallbackOffers;
import uk.gov.dwp.jobmatch.credential.PartnerSecrets;
import uk.gov.dwp.jobmatch.delivery.Delivery;
import uk.gov.dwp.jobmatch.delivery.DeliveryDesk;
import uk.gov.dwp.jobmatch.delivery.DiscardReason;
import uk.gov.dwp.jobmatch.delivery.FailedDeliveries;
import uk.gov.dwp.jobmatch.directory.Endpoint;
import uk.gov.dwp.jobmatch.directory.Partners;
import uk.gov.dwp.jobmatch.directory.Requirement;
import uk.gov.dwp.jobmatch.fixture.FormFixture;
import uk.gov.dwp.jobmatch.fixture.Helpdesk;
import uk.gov.dwp.jobmatch.incident.Incident;
import uk.gov.dwp.jobmatch.incident.IncidentDesk;
import uk.gov.dwp.jobmatch.incident.IncidentFile;
import uk.gov.dwp.jobmatch.incident.Outcome;
import uk.gov.dwp.jobmatch.reception.Reception;
import uk.gov.dwp.jobmatch.report.AuditLog;
import uk.gov.dwp.jobmatch.status.StatusDesk;

/** Each command leaves exactly these lines in the audit: one for everything that it changed or showed. */
class CommandsTest {

    private final Helpdesk helpdesk = new Helpdesk();
    private final IncidentDesk desk = helpdesk.as("helpdesk", IncidentDesk.class);

    private void assertAudit(Runnable command, String... lines) {
        int seen = helpdesk.all(AuditRecord.class).size();

        command.run();

        List<AuditRecord> all = helpdesk.all(AuditRecord.class);
        assertEquals(
                List.of(lines),
                all.subList(seen, all.size()).stream()
                        .map(line -> line.actor() + " " + line.action())
                        .toList());
    }

    private int version(Incident incident) {
        return helpdesk.now(incident).version();
    }

    private int version(Callback callback) {
        return helpdesk.now(callback).version();
    }

    @Test
    void accepting() {
        Reception ed = helpdesk.as("ed", Reception.class);
        Reception adviser = helpdesk.as("adviser", Reception.class);

        assertAudit(() -> ed.submit(aForm().build(), "submission-1"), "ed INCIDENT_RAISED");
        assertAudit(() -> ed.submit(aForm().build(), "submission-1"), "ed INCIDENT_RAISED_AGAIN");
        assertAudit(
                () -> ed.submit(aForm().urgent().build(), "submission-2"),
                "ed INCIDENT_RAISED",
                "ed SAFETY_ALERT_RAISED");
        assertAudit(() -> adviser.raise(aForm().fromJobcentre().build()), "adviser INCIDENT_RAISED");
        assertAudit(() -> adviser.preview(aForm().fromJobcentre().build()));
    }

    @Test
    void working() {
        Incident incident = helpdesk.accept(aForm());

        assertAudit(() -> desk.takeNext(), "helpdesk INCIDENT_TAKEN");
        assertAudit(() -> desk.note(incident.id(), version(incident), "Hm"), "helpdesk INCIDENT_NOTED");
        assertAudit(() -> desk.putBack(incident.id(), version(incident), "Later"), "helpdesk INCIDENT_PUT_BACK");
        assertAudit(() -> desk.take(incident.id(), version(incident)), "helpdesk INCIDENT_TAKEN");
        assertAudit(
                () -> desk.close(incident.id(), version(incident), Outcome.NOT_FOR_US, null),
                "helpdesk INCIDENT_CLOSED");
        assertAudit(() -> desk.reopen(incident.id(), version(incident), "For us"), "helpdesk INCIDENT_REOPENED");
    }

    @Test
    void answering() {
        Incident mailed = helpdesk.take(helpdesk.accept(aForm()));
        Incident called = helpdesk.take(helpdesk.accept(aForm().withoutEmail()));
        Incident joined = helpdesk.take(helpdesk.accept(aForm().withoutEmail()));
        AnswerDesk answers = helpdesk.as("helpdesk", AnswerDesk.class);

        assertAudit(
                () -> answers.reply(mailed.id(), mailed.version(), "Mended", true),
                "helpdesk INCIDENT_ANSWERED",
                "helpdesk INCIDENT_CLOSED");
        assertAudit(
                () -> answers.reply(called.id(), called.version(), "Mended", true),
                "helpdesk INCIDENT_ANSWERED",
                "helpdesk CALLBACK_OWED");
        assertAudit(
                () -> answers.reply(joined.id(), joined.version(), "Mended", true),
                "helpdesk INCIDENT_ANSWERED",
                "helpdesk CALLBACK_JOINED");
        assertAudit(
                () -> helpdesk.bean(CallbackOffers.class)
                        .offer(helpdesk.callback(called).id()),
                "system CALLBACK_OFFERED");
    }

    @Test
    void calling() {
        Callback call = helpdesk.callFor(aForm().fromJobseekerDirect().withoutEmail());
        CallbackBoard board = helpdesk.as("qat", CallbackBoard.class);

        assertAudit(() -> board.open(call.reference()), "qat CALLBACK_READ");
        assertAudit(() -> board.take(call.id(), version(call)), "qat CALLBACK_TAKEN");
        assertAudit(() -> board.allocate(call.id(), version(call), "caller"), "qat CALLBACK_ALLOCATED");
        assertAudit(report(call, CallOutcome.ENGAGED), "caller CALLBACK_ATTEMPTED");
        assertAudit(
                report(call, CallOutcome.STOPPED_UNSAFE), "caller CALLBACK_ATTEMPTED", "caller SAFETY_ALERT_RAISED");
        assertAudit(
                () -> helpdesk.as("dutymanager", CallbackBoard.class)
                        .release(call.id(), version(call), "The police were told"),
                "dutymanager CALLBACK_OFFERED",
                "dutymanager CALLBACK_RELEASED");
    }

    @Test
    void ending_a_call() {
        assertAudit(
                report(allocated("01632 960 001"), CallOutcome.SPOKE_RESOLVED),
                "caller CALLBACK_ATTEMPTED",
                "caller CALLBACK_CLOSED",
                "caller INCIDENT_CLOSED");
        assertAudit(
                report(allocated("01632 960 002"), CallOutcome.SPOKE_FOLLOW_UP),
                "caller CALLBACK_ATTEMPTED",
                "caller CALLBACK_RETURNED",
                "caller INCIDENT_REOPENED");
        assertAudit(
                report(allocated("01632 960 003"), CallOutcome.REFUSED),
                "caller CALLBACK_ATTEMPTED",
                "caller CALLBACK_CLOSED");
    }

    private Callback allocated(String phone) {
        FormFixture form = aForm().fromJobseekerDirect().withoutEmail().withPhone(phone);
        Callback call = helpdesk.callFor(form);
        return helpdesk.as("qat", CallbackBoard.class).allocate(call.id(), call.version(), "caller");
    }

    private Runnable report(Callback call, CallOutcome outcome) {
        return () -> helpdesk.as("caller", CallLog.class)
                .record(call.id(), version(call), new CallReport(outcome, true, null, null));
    }

    @Test
    void sending() {
        helpdesk.accept(aForm());
        helpdesk.accept(aForm());
        List<Long> ids = helpdesk.all(Delivery.class).stream().map(Delivery::id).toList();
        DeliveryDesk mail = helpdesk.bean(DeliveryDesk.class);
        FailedDeliveries failed = helpdesk.as("helpdesk", FailedDeliveries.class);

        assertAudit(() -> mail.claim(ids.get(0)));
        assertAudit(() -> mail.sent(ids.get(0)), "system MAIL_SENT");
        mail.claim(ids.get(1));
        assertAudit(() -> mail.failedForNow(ids.get(1), "SMTP_451"));
        helpdesk.clock.advance(Duration.ofSeconds(5));
        mail.claim(ids.get(1));
        assertAudit(() -> mail.failedForGood(ids.get(1), "SMTP_550"), "system MAIL_FAILED");
        assertAudit(() -> failed.resend(ids.get(1)), "helpdesk MAIL_RESEND_ASKED");
        mail.claim(ids.get(1));
        mail.failedForGood(ids.get(1), "SMTP_550");
        assertAudit(() -> failed.discard(ids.get(1), DiscardReason.OUT_OF_DATE), "helpdesk MAIL_DISCARDED");
    }

    @Test
    void keeping_partners() {
        Partners partners = helpdesk.as("admin", Partners.class);
        PartnerSecrets secrets = helpdesk.as("admin", PartnerSecrets.class);
        IntSupplier seen = () -> partners.open("jd").version();

        assertAudit(() -> partners.enrol("jd", "JD", Endpoint.JOBSEEKER_DIRECT, null), "admin PARTNER_ENROLLED");
        assertAudit(
                () -> partners.bind("jd", seen.getAsInt(), "ED", Endpoint.EMPLOYER_DIRECT, "TELFORD"),
                "admin PARTNER_BOUND");
        assertAudit(
                () -> partners.ask("jd", seen.getAsInt(), Requirement.CERTIFICATE, 60), "admin PARTNER_TERMS_CHANGED");
        assertAudit(() -> partners.suspend("jd", seen.getAsInt()), "admin PARTNER_SUSPENDED");
        assertAudit(() -> partners.resume("jd", seen.getAsInt()), "admin PARTNER_RESUMED");
        assertAudit(() -> secrets.renew("jd", seen.getAsInt(), Duration.ZERO), "admin PARTNER_SECRET_RENEWED");
        assertAudit(() -> secrets.endOlder("jd", seen.getAsInt()), "admin PARTNER_SECRET_ENDED");
        assertAudit(() -> partners.open("jd"));
    }

    @Test
    void looking() {
        Incident incident = helpdesk.accept(aForm());

        assertAudit(
                () -> helpdesk.as("helpdesk", IncidentFile.class).open(incident.reference()), "helpdesk INCIDENT_READ");
        assertAudit(() -> helpdesk.as("ed", StatusDesk.class).byReference(incident.reference()), "ed STATUS_READ");
        assertAudit(
                () -> helpdesk.as("auditor", AuditLog.class).older(new AuditLog.Filter(null, null), Long.MAX_VALUE, 10),
                "auditor AUDIT_READ");
    }
}
