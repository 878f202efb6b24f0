package uk.gov.dwp.jobmatch.web.incident;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.UUID;
import uk.gov.dwp.jobmatch.attachment.Attachment;
import uk.gov.dwp.jobmatch.attachment.AttachmentFile;
import uk.gov.dwp.jobmatch.attachment.AttachmentStore;
import uk.gov.dwp.jobmatch.attachment.NoSuchAttachment;

/**
 * Hands out a file to be saved, never to be shown: whatever is in it, no browser runs or draws it in our name. It is sent
 * part by part as it comes from the database.
 */
@WebServlet("/attachment")
public class AttachmentDownload extends HttpServlet {

    @Inject
    AttachmentFile attachments;

    @Inject
    AttachmentStore store;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            Attachment attachment = attachments.open(UUID.fromString(String.valueOf(request.getParameter("id"))));
            response.setContentType(attachment.type().mediaType());
            response.setContentLengthLong(attachment.size());
            response.setHeader("Content-Disposition", Disposition.of(attachment.name()));
            response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
            send(attachment, response.getOutputStream());
        } catch (NoSuchAttachment | IllegalArgumentException nobodyKnows) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private void send(Attachment attachment, OutputStream out) throws IOException {
        long sent = 0;
        for (int number = 0; sent < attachment.size(); number++) {
            Optional<byte[]> part = store.part(attachment.id(), number);
            if (part.isEmpty()) {
                throw new IOException("A file's content ends too early. file=" + attachment.id());
            }
            out.write(part.get());
            sent += part.get().length;
        }
    }
}
