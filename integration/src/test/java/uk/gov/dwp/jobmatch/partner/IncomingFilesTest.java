package uk.gov.dwp.jobmatch.partner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.gov.dwp.jobmatch.file.FileContent;
import uk.gov.dwp.jobmatch.file.FileType;
import uk.gov.dwp.jobmatch.file.ReceivedFiles.Accepted;
import uk.gov.dwp.jobmatch.partner.v1.Attachment;
import uk.gov.dwp.jobmatch.partner.v1.AttachmentList;
import uk.gov.dwp.jobmatch.soap.fault.FaultCode;
import uk.gov.dwp.jobmatch.soap.fault.FieldProblem;
import uk.gov.dwp.jobmatch.soap.fault.MessageRefused;

class IncomingFilesTest {

    @Test
    void a_message_without_a_list_or_with_an_empty_one_has_no_files() {
        assertEquals(0, IncomingFiles.of(null).files().size());
        assertEquals(0, IncomingFiles.of(new AttachmentList()).files().size());
    }

    @Test
    void content_tells_what_a_file_is_whatever_it_is_said_to_be() throws IOException {
        Accepted file = IncomingFiles.of(listOf(attachment("words.exe", "image/png", "Words.")))
                .accepted()
                .get(0);

        assertEquals(FileType.TEXT, file.type());
        assertEquals("words.exe.txt", file.name());
    }

    @Test
    void what_is_wrong_is_said_of_each_file_by_its_place() throws IOException {
        AttachmentList list = listOf(
                attachment("a.txt", "text/plain", "Words."),
                attachment("b.txt", "text/plain", ""),
                attachment("c.png", "image/png", "<svg xmlns='http://www.w3.org/2000/svg'/>"));

        MessageRefused refused = assertThrows(
                MessageRefused.class,
                () -> Refusals.orRefused(() -> IncomingFiles.of(list).accepted()));

        assertEquals(FaultCode.ATTACHMENTS_REFUSED, refused.code());
        assertEquals(
                List.of(
                        new FieldProblem(
                                "incident/attachments/attachment[2]/content",
                                "ATTACHMENT_EMPTY",
                                "The file is empty: attach another"),
                        new FieldProblem(
                                "incident/attachments/attachment[3]/content",
                                "ATTACHMENT_TYPE_NOT_ALLOWED",
                                "The file must be a PNG or JPEG picture, a PDF or plain text")),
                refused.problems());
    }

    private static AttachmentList listOf(Attachment... attachments) {
        AttachmentList list = new AttachmentList();
        list.getAttachment().addAll(List.of(attachments));
        return list;
    }

    private static Attachment attachment(String name, String mediaType, String words) throws IOException {
        Attachment attachment = new Attachment();
        attachment.setFileName(name);
        attachment.setMediaType(mediaType);
        attachment.setContent(FileContent.of(new ByteArrayInputStream(words.getBytes(StandardCharsets.UTF_8))));
        return attachment;
    }
}
