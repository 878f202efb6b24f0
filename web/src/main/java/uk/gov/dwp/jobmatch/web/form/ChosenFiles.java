package uk.gov.dwp.jobmatch.web.form;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import uk.gov.dwp.jobmatch.file.FileContent;
import uk.gov.dwp.jobmatch.file.ReceivedFile;

/** The files that came with a form, as the browser sent them: Faces leaves those without content out, and nobody would be told. */
@RequestScoped
public class ChosenFiles {

    @Inject
    HttpServletRequest request;

    /** Those that were chosen in the field of this id, in its order. */
    public List<ReceivedFile> of(String field) {
        if (!String.valueOf(request.getContentType()).startsWith("multipart/form-data")) {
            return List.of();
        }
        try {
            return request.getParts().stream()
                    .filter(part -> part.getName().equals(field) && isFile(part))
                    .map(ChosenFiles::received)
                    .toList();
        } catch (IOException | ServletException e) {
            throw new IllegalStateException("A form with files cannot be read", e);
        }
    }

    /** A field in which nothing was chosen comes as a file without a name. */
    private static boolean isFile(Part part) {
        String name = part.getSubmittedFileName();
        return name != null && !name.isBlank();
    }

    private static ReceivedFile received(Part part) {
        try (InputStream content = part.getInputStream()) {
            return new ReceivedFile(part.getSubmittedFileName(), FileContent.of(content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
