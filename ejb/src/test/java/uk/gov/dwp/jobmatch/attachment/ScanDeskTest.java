package uk.gov.dwp.jobmatch.attachment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static uk.gov.dwp.jobmatch.fixture.FormFixture.aForm;
import static uk.gov.dwp.jobmatch.fixture.SampleFiles.file;
import static uk.gov.dwp.jobmatch.fixture.SampleFiles.files;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import uk.gov.dwp.jobmatch.answer.Correspondence;
import uk.gov.dwp.jobmatch.answer.Letter;
import uk.gov.dwp.jobmatch.audit.AuditAction;
import uk.gov.dwp.jobmatch.audit.AuditRecord;
import uk.gov.dwp.jobmatch.delivery.Delivery;
import uk.gov.dwp.jobmatch.delivery.Purpose;
import uk.gov.dwp.jobmatch.fixture.Helpdesk;
import uk.gov.dwp.jobmatch.fixture.SampleFiles;
import uk.gov.dwp.jobmatch.incident.Entry;
import uk.gov.dwp.jobmatch.incident.Incident;

class ScanDeskTest {

    private final Helpdesk helpdesk = new Helpdesk();
    private final ScanDesk desk = helpdesk.bean(ScanDesk.class);
    private final Incident incident = helpdesk.accept(aForm());

    private Attachment attached() {
        helpdesk.with(entities -> {
            helpdesk.bean(AttachmentStore.class).keep(incident, files(file("a.png", SampleFiles.png())), "ed");
            return 0;
        });
        return helpdesk.all(Attachment.class).get(0);
    }

    private Attachment now(Attachment attachment) {
        return helpdesk.now(Attachment.class, attachment.id());
    }

    private List<String> audited(AuditAction action) {
        return helpdesk.all(AuditRecord.class).stream()
                .filter(line -> line.action() == action)
                .map(line -> line.detail().orElse("-"))
                .toList();
    }

    @Test
    void a_file_is_held_back_until_it_was_scanned() {
        Attachment attachment = attached();

        assertEquals(AttachmentState.WAITING, attachment.state());
        assertEquals(List.of(attachment.id()), helpdesk.courier.attachments());
        assertTrue(desk.claim(attachment.id()).isPresent());
        assertEquals(Optional.empty(), desk.claim(attachment.id()));
        assertFalse(now(attachment).state().isOpen());
        desk.clean(attachment.id());

        assertEquals(AttachmentState.CLEAN, now(attachment).state());
        assertEquals(Optional.empty(), desk.claim(attachment.id()));
        assertEquals(1, audited(AuditAction.ATTACHMENT_CLEAN).size());
    }

    @Test
    void of_an_infected_file_the_fact_stays_and_the_content_goes() {
        Attachment attachment = attached();
        desk.claim(attachment.id());

        desk.infected(attachment.id(), "Eicar-Test-Signature");

        assertEquals(AttachmentState.INFECTED, now(attachment).state());
        assertEquals("Eicar-Test-Signature", now(attachment).finding().orElseThrow());
        assertEquals(attachment.sha256(), now(attachment).sha256());
        assertEquals(Optional.empty(), helpdesk.bean(AttachmentStore.class).part(attachment.id(), 0));
        assertEquals(List.of(attachment.id() + " Eicar-Test-Signature"), audited(AuditAction.ATTACHMENT_INFECTED));
    }

    @Test
    void the_incident_and_the_duty_manager_are_told_of_an_infected_file() {
        Attachment attachment = attached();

        desk.infected(attachment.id(), "Eicar-Test-Signature");

        Entry last = helpdesk.all(Entry.class).get(helpdesk.all(Entry.class).size() - 1);
        assertEquals(Entry.Kind.FILE_INFECTED, last.kind());
        assertEquals("a.png", last.body().orElseThrow());
        Delivery alert = helpdesk.all(Delivery.class).stream()
                .filter(delivery -> delivery.purpose() == Purpose.FILE_ALERT)
                .findFirst()
                .orElseThrow();
        Letter letter = helpdesk.bean(Correspondence.class).letter(alert);
        assertEquals("helpdesk.dutymanager@dwp.gov.uk", letter.address());
        assertEquals(incident.reference(), letter.reference());
    }

    @Test
    void while_the_scanner_is_away_waits_grow_and_never_end() {
        Attachment attachment = attached();
        List<Duration> waits = new ArrayList<>();

        for (int i = 0; i < 12; i++) {
            assertTrue(desk.claim(attachment.id()).isPresent());
            desk.notScannedYet(attachment.id(), "CONNECTION_REFUSED");
            waits.add(Duration.between(helpdesk.clock.instant(), now(attachment).nextTryAt()));
            assertEquals(Optional.empty(), desk.claim(attachment.id()));
            helpdesk.clock.advance(waits.get(i));
        }

        assertEquals(
                List.of(5L, 10L, 20L, 40L, 80L, 160L, 320L, 640L, 900L, 900L, 900L, 900L),
                waits.stream().map(Duration::toSeconds).toList());
        assertEquals(AttachmentState.WAITING, now(attachment).state());
        assertEquals("CONNECTION_REFUSED", now(attachment).finding().orElseThrow());
    }

    @Test
    void what_the_scanner_cannot_read_five_times_stays_held_back() {
        Attachment attachment = attached();

        for (int i = 0; i < 4; i++) {
            desk.claim(attachment.id());
            desk.notRead(attachment.id(), "SCANNER_ERROR");
            assertEquals(AttachmentState.WAITING, now(attachment).state());
            helpdesk.clock.advance(Attachment.LEASE);
        }
        desk.claim(attachment.id());
        desk.notRead(attachment.id(), "SCANNER_ERROR");

        assertEquals(AttachmentState.UNREADABLE, now(attachment).state());
        assertFalse(now(attachment).state().isOpen());
        assertEquals(List.of(attachment.id() + " SCANNER_ERROR"), audited(AuditAction.ATTACHMENT_UNREADABLE));
    }

    @Test
    void a_late_verdict_changes_nothing() {
        Attachment attachment = attached();
        desk.infected(attachment.id(), "Eicar-Test-Signature");

        desk.clean(attachment.id());
        desk.notScannedYet(attachment.id(), "TIMED_OUT");

        assertEquals(AttachmentState.INFECTED, now(attachment).state());
    }

    @Test
    void a_lost_message_or_a_dead_scan_is_found_by_the_sweep() {
        Attachment attachment = attached();
        helpdesk.courier.attachments();

        assertEquals(0, desk.sweep());
        helpdesk.clock.advance(Attachment.LEASE);
        assertEquals(1, desk.sweep());
        assertEquals(List.of(attachment.id()), helpdesk.courier.attachments());
        assertEquals(0, desk.sweep());

        desk.claim(attachment.id());
        helpdesk.clock.advance(Attachment.LEASE.plusSeconds(1));
        assertEquals(1, desk.sweep());
        assertTrue(desk.claim(attachment.id()).isPresent());
    }

    @Test
    void without_a_scanner_files_open_and_say_that_they_were_not_scanned() {
        helpdesk.scanner.takeAway();

        Attachment attachment = attached();

        assertEquals(AttachmentState.NOT_SCANNED, attachment.state());
        assertTrue(attachment.state().isOpen());
        assertEquals(List.of(), helpdesk.courier.attachments());
    }

    @Test
    void what_came_without_a_scanner_is_held_back_and_scanned_once_there_is_one() {
        helpdesk.scanner.takeAway();
        Attachment attachment = attached();
        helpdesk.scanner.giveBack();
        helpdesk.clock.advance(Attachment.LEASE);

        desk.sweep();

        assertEquals(AttachmentState.WAITING, now(attachment).state());
        assertEquals(List.of(attachment.id()), helpdesk.courier.attachments());
        assertTrue(desk.claim(attachment.id()).isPresent());
    }

    @Test
    void nothing_waits_for_a_scanner_that_was_given_up() {
        Attachment attachment = attached();
        helpdesk.scanner.takeAway();

        desk.sweep();

        assertEquals(AttachmentState.NOT_SCANNED, now(attachment).state());
    }

    @Test
    void of_twenty_scanners_at_once_one_scans() {
        Attachment attachment = attached();

        List<Optional<Attachment>> claims = Helpdesk.atOnce(20, i -> desk.claim(attachment.id()));

        assertEquals(1, claims.stream().filter(Optional::isPresent).count());
    }
}
