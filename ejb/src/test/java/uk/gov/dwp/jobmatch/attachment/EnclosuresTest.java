package uk.gov.dwp.jobmatch.attachment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static uk.gov.dwp.jobmatch.fixture.FormFixture.aForm;
import static uk.gov.dwp.jobmatch.fixture.SampleFiles.file;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.gov.dwp.jobmatch.file.FileRefusal;
import uk.gov.dwp.jobmatch.file.FilesRefused;
import uk.gov.dwp.jobmatch.file.ReceivedFiles.Problem;
import uk.gov.dwp.jobmatch.fixture.Helpdesk;
import uk.gov.dwp.jobmatch.fixture.SampleFiles;
import uk.gov.dwp.jobmatch.incident.Incident;
import uk.gov.dwp.jobmatch.reception.Reception;

class EnclosuresTest {

    private final Helpdesk helpdesk = new Helpdesk();
    private final Enclosures adviser = helpdesk.as("adviser", Enclosures.class);

    private UUID hold(int size) {
        return adviser.hold(file("a.png", SampleFiles.png(size)), List.of()).id();
    }

    private void raise(String who, List<UUID> enclosed) {
        helpdesk.as(who, Reception.class)
                .raise(aForm().fromJobcentre().raisedBy(who).build(), enclosed);
    }

    @Test
    void what_is_held_is_scanned_and_opens_only_once_its_form_is_sent() {
        UUID id = hold(1000);

        assertEquals(List.of(), helpdesk.courier.attachments());
        assertEquals(Optional.empty(), helpdesk.bean(ScanDesk.class).claim(id));
        raise("adviser", List.of(id));

        assertEquals(List.of(id), helpdesk.courier.attachments());
        assertEquals(
                Optional.of(helpdesk.all(Incident.class).get(0).id()),
                helpdesk.now(Attachment.class, id).incident());
        assertEquals(List.of(), adviser.held(List.of(id)));
    }

    @Test
    void nobody_encloses_what_another_holds() {
        UUID id = hold(1000);

        assertEquals(
                List.of(), helpdesk.as("adviser-in-walsall", Enclosures.class).held(List.of(id)));
        Incident theirs = helpdesk.accept(aForm());
        helpdesk.with(entities -> {
            helpdesk.as("adviser-in-walsall", Enclosures.class).enclose(theirs, List.of(id));
            return 0;
        });

        assertEquals(Optional.empty(), helpdesk.now(Attachment.class, id).incident());
    }

    @Test
    void what_is_not_sent_opens_to_nobody() {
        helpdesk.scanner.takeAway();
        UUID id = hold(1000);
        AttachmentFile file = helpdesk.as("helpdesk", AttachmentFile.class);

        assertThrows(NoSuchAttachment.class, () -> file.open(id));
    }

    @Test
    void five_files_are_held_together_and_no_sixth() {
        List<UUID> held = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            held.add(adviser.hold(file(i + ".txt", SampleFiles.text()), held).id());
        }

        assertEquals(
                List.of("0.txt", "1.txt", "2.txt", "3.txt", "4.txt"),
                adviser.held(held).stream().map(Attachment::name).toList());
        assertEquals(List.of(new Problem(0, FileRefusal.TOO_MANY_ATTACHMENTS)), refused(SampleFiles.text(), held));
    }

    @Test
    void five_megabytes_are_held_together_and_no_more() {
        List<UUID> held = List.of(hold(3_000_000));

        assertEquals(
                List.of(new Problem(0, FileRefusal.ATTACHMENTS_TOO_LARGE)),
                refused(SampleFiles.png(5 * 1024 * 1024 - 3_000_000 + 1), held));
    }

    @Test
    void what_nobody_sent_goes_after_a_day_and_what_was_sent_stays() {
        UUID sent = hold(1000);
        UUID forgotten = hold(2000);
        raise("adviser", List.of(sent));

        helpdesk.clock.advance(Enclosures.HELD_FOR);
        helpdesk.bean(Enclosures.class).forget();
        assertEquals(2, helpdesk.all(Attachment.class).size());
        helpdesk.clock.advance(Duration.ofSeconds(1));
        helpdesk.bean(Enclosures.class).forget();

        assertEquals(
                List.of(sent),
                helpdesk.all(Attachment.class).stream().map(Attachment::id).toList());
        assertEquals(Optional.empty(), helpdesk.bean(AttachmentStore.class).part(forgotten, 0));
    }

    private List<Problem> refused(byte[] content, List<UUID> beside) {
        return assertThrows(FilesRefused.class, () -> adviser.hold(file("a", content), beside))
                .problems();
    }
}
