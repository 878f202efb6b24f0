package uk.gov.dwp.jobmatch.attachment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static uk.gov.dwp.jobmatch.fixture.FormFixture.aForm;
import static uk.gov.dwp.jobmatch.fixture.SampleFiles.bytes;
import static uk.gov.dwp.jobmatch.fixture.SampleFiles.file;
import static uk.gov.dwp.jobmatch.fixture.SampleFiles.files;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.gov.dwp.jobmatch.audit.AuditAction;
import uk.gov.dwp.jobmatch.audit.AuditRecord;
import uk.gov.dwp.jobmatch.file.FileContent;
import uk.gov.dwp.jobmatch.file.FilesRefused;
import uk.gov.dwp.jobmatch.file.ReceivedFiles;
import uk.gov.dwp.jobmatch.fixture.Helpdesk;
import uk.gov.dwp.jobmatch.fixture.SampleFiles;
import uk.gov.dwp.jobmatch.incident.Incident;

class AttachmentFileTest {

    private final Helpdesk helpdesk = new Helpdesk();
    private final Incident incident = helpdesk.accept(aForm());

    private List<Attachment> attached(ReceivedFiles files) {
        helpdesk.with(entities -> {
            helpdesk.bean(AttachmentStore.class).keep(incident, files, "ed");
            return 0;
        });
        return helpdesk.as("helpdesk", AttachmentFile.class).of(incident);
    }

    private Attachment clean() {
        Attachment attachment =
                attached(files(file("a.png", SampleFiles.png()))).get(0);
        helpdesk.bean(ScanDesk.class).clean(attachment.id());
        return attachment;
    }

    private Attachment open(String who, Attachment attachment) {
        return helpdesk.as(who, AttachmentFile.class).open(attachment.id());
    }

    @Test
    void files_are_listed_as_they_came_without_their_content() {
        byte[] large = SampleFiles.png(FileContent.PART * 3 + 5);

        List<Attachment> listed = attached(files(file("one.png", large), file("two.txt", SampleFiles.text())));

        assertEquals(
                List.of("one.png", "two.txt"),
                listed.stream().map(Attachment::name).toList());
        assertEquals(large.length, listed.get(0).size());
        assertEquals("ed", listed.get(0).addedBy());
    }

    @Test
    void content_comes_out_part_by_part_as_it_went_in() {
        byte[] large = SampleFiles.png(FileContent.PART * 3 + 5);
        UUID id = attached(files(file("one.png", large))).get(0).id();
        AttachmentStore store = helpdesk.bean(AttachmentStore.class);

        ByteArrayOutputStream read = new ByteArrayOutputStream();
        int number = 0;
        for (Optional<byte[]> part = store.part(id, 0); part.isPresent(); part = store.part(id, ++number)) {
            read.writeBytes(part.get());
        }

        assertArrayEquals(large, read.toByteArray());
        assertEquals(4, number);
    }

    @Test
    void of_files_one_of_which_is_refused_none_is_kept() {
        ReceivedFiles files = files(file("a.png", SampleFiles.png()), file("b.png", bytes("PK\u0003\u0004\0")));

        assertThrows(FilesRefused.class, () -> attached(files));

        assertEquals(List.of(), helpdesk.all(Attachment.class));
    }

    @ParameterizedTest
    @ValueSource(strings = {"helpdesk", "dutymanager", "teamleader-telford"})
    void who_may_see_the_incident_opens_its_files_and_that_is_written_down(String who) {
        Attachment attachment = clean();

        assertEquals("a.png", open(who, attachment).name());

        assertEquals(
                List.of(who + " DONE " + incident.reference()),
                helpdesk.all(AuditRecord.class).stream()
                        .filter(line -> line.action() == AuditAction.ATTACHMENT_READ)
                        .map(line -> line.actor() + " " + line.result() + " "
                                + line.subject().orElse(""))
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"adviser", "teamleader-dundee", "qat"})
    void to_anybody_else_there_is_no_such_file_and_that_is_written_down_too(String who) {
        Attachment attachment = clean();

        assertThrows(NoSuchAttachment.class, () -> open(who, attachment));

        assertEquals(
                List.of(who + " REFUSED"),
                helpdesk.all(AuditRecord.class).stream()
                        .filter(line -> line.action() == AuditAction.ATTACHMENT_READ)
                        .map(line -> line.actor() + " " + line.result())
                        .toList());
    }

    @Test
    void what_is_held_back_does_not_open() {
        Attachment attachment =
                attached(files(file("a.png", SampleFiles.png()))).get(0);
        ScanDesk scans = helpdesk.bean(ScanDesk.class);

        assertThrows(NoSuchAttachment.class, () -> open("helpdesk", attachment));
        scans.infected(attachment.id(), "Eicar-Test-Signature");
        assertThrows(NoSuchAttachment.class, () -> open("helpdesk", attachment));
    }

    @Test
    void there_is_no_file_of_an_id_that_nobody_gave_out() {
        AttachmentFile file = helpdesk.as("helpdesk", AttachmentFile.class);

        assertThrows(NoSuchAttachment.class, () -> file.open(UUID.randomUUID()));
    }
}
