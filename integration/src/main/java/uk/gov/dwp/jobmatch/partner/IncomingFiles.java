package uk.gov.dwp.jobmatch.partner;

import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.file.ReceivedFile;
import uk.gov.dwp.jobmatch.file.ReceivedFiles;
import uk.gov.dwp.jobmatch.partner.v1.Attachment;
import uk.gov.dwp.jobmatch.partner.v1.AttachmentList;

/** The attachments of a message. What media type they are said to have is not asked: their content tells. */
final class IncomingFiles {

    private IncomingFiles() {}

    /** In their order; null is none. */
    static ReceivedFiles of(@Nullable AttachmentList list) {
        return list == null
                ? ReceivedFiles.none()
                : new ReceivedFiles(
                        list.getAttachment().stream().map(IncomingFiles::file).toList());
    }

    private static ReceivedFile file(Attachment attachment) {
        return new ReceivedFile(attachment.getFileName(), attachment.getContent());
    }
}
