package uk.gov.dwp.jobmatch.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static uk.gov.dwp.jobmatch.fixture.FormFixture.aForm;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import uk.gov.dwp.jobmatch.delivery.Delivery;
import uk.gov.dwp.jobmatch.delivery.DeliveryDesk;
import uk.gov.dwp.jobmatch.fixture.Helpdesk;
import uk.gov.dwp.jobmatch.report.PartnerReport.Caller;
import uk.gov.dwp.jobmatch.report.PartnerReport.Faults;
import uk.gov.dwp.jobmatch.report.PartnerReport.Hour;
import uk.gov.dwp.jobmatch.report.PartnerReport.Inbox;
import uk.gov.dwp.jobmatch.traffic.MessageCounter;
import uk.gov.dwp.jobmatch.traffic.MessageOutcome;

class PartnerReportTest {

    private final Helpdesk helpdesk = new Helpdesk();
    private final PartnerReport report = helpdesk.as("admin", PartnerReport.class);
    private final MessageCounter counter = helpdesk.bean(MessageCounter.class);

    @Test
    void the_last_message_is_the_last_that_was_counted_whatever_it_was() {
        Instant before = helpdesk.clock.instant();
        counter.count("ed", "submitIncident", MessageOutcome.REFUSED, "FORM_REFUSED");
        counter.count("serco-jd", "ping", MessageOutcome.ANSWERED, null);
        counter.writeDown();
        helpdesk.clock.advance(Duration.ofHours(30));
        counter.count("ed", "ping", MessageOutcome.ANSWERED, null);
        counter.writeDown();

        assertEquals(
                List.of(
                        new Caller("ed", "ed", false, Optional.of(helpdesk.clock.instant())),
                        new Caller("ed-telford", "ed-telford", false, Optional.empty()),
                        new Caller("serco-jd", "serco-jd", false, Optional.of(before)),
                        new Caller("uj-site", "uj-site", false, Optional.empty())),
                report.callers());
    }

    @Test
    void a_partner_that_was_switched_off_is_not_missed() {
        helpdesk.sql("update partner set active = false where code <> 'ed'");

        assertEquals(1, report.callers().size());
        assertEquals(List.of(), report.inboxes());
    }

    @Test
    void a_partner_that_must_show_a_certificate_is_told() {
        helpdesk.sql("update partner set requires = 'SECRET_AND_CERTIFICATE' where code = 'ed'");

        assertEquals(
                new Caller("ed", "ed", true, Optional.empty()), report.callers().get(0));
    }

    @Test
    void the_last_day_is_told_by_the_hour_the_newest_first() {
        counter.count("ed", "ping", MessageOutcome.ANSWERED, null);
        counter.writeDown();
        helpdesk.clock.advance(Duration.ofHours(23));
        counter.count("ed", "submitIncident", MessageOutcome.ANSWERED, null);
        helpdesk.clock.advance(Duration.ofHours(1));
        counter.count("ed", "submitIncident", MessageOutcome.ANSWERED, null);
        counter.count("ed", "submitIncident", MessageOutcome.REFUSED, "FORM_REFUSED");
        counter.count("ed", "submitIncident", MessageOutcome.FAILED, "BUSY");
        counter.writeDown();

        Instant now = helpdesk.clock.instant();
        assertEquals(
                List.of(new Hour("ed", now, 1, 1, 1), new Hour("ed", now.minus(Duration.ofHours(1)), 1, 0, 0)),
                report.lastDay());
    }

    @Test
    void faults_are_told_by_code_and_operation_the_commonest_first() {
        Instant now = helpdesk.clock.instant();
        counter.count("ed", "submitIncident", MessageOutcome.FAILED, "BUSY");
        counter.count("ed", "submitIncident", MessageOutcome.REFUSED, "FORM_REFUSED");
        counter.count("ed", "submitIncident", MessageOutcome.REFUSED, "FORM_REFUSED");
        counter.count(null, null, MessageOutcome.REFUSED, "NOT_AUTHENTICATED");
        counter.writeDown();

        assertEquals(
                List.of(
                        new Faults("ed", "FORM_REFUSED", "submitIncident", false, 2, now),
                        new Faults("ed", "BUSY", "submitIncident", true, 1, now),
                        new Faults(null, "NOT_AUTHENTICATED", null, false, 1, now)),
                report.faults());
    }

    @Test
    void mail_that_waits_for_a_person_and_mail_that_is_tried_again_are_told_by_inbox() {
        DeliveryDesk desk = helpdesk.bean(DeliveryDesk.class);
        desk.failedForGood(claimed(), "SMTP_550");
        desk.failedForNow(claimed(), "TIMED_OUT");
        desk.failedForNow(claimed(), "TIMED_OUT");
        claimed();

        assertEquals(
                List.of(
                        new Inbox("ed-telford", "Telford inbox", 1, 2),
                        new Inbox("serco-jd", "SERCO Jobseeker Direct inbox", 0, 0)),
                report.inboxes());
    }

    /** A receipt for Telford's inbox that is being sent. */
    private long claimed() {
        helpdesk.accept(aForm());
        List<Delivery> all = helpdesk.all(Delivery.class);
        return helpdesk.bean(DeliveryDesk.class)
                .claim(all.get(all.size() - 1).id())
                .orElseThrow()
                .id();
    }
}
