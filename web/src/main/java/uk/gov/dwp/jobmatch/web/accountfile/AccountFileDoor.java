package uk.gov.dwp.jobmatch.web.accountfile;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.accountfile.FileLayout;
import uk.gov.dwp.jobmatch.load.FileTooLarge;
import uk.gov.dwp.jobmatch.load.LoadDesk;
import uk.gov.dwp.jobmatch.load.Spool;
import uk.gov.dwp.jobmatch.web.access.Page;
import uk.gov.dwp.jobmatch.web.form.Choice;

/**
 * Takes in the file that the form of {@link AccountFilesPage} sends: from the line to the disk and never as a whole in memory, which
 * Faces would not do.
 */
@WebServlet("/account-file-upload")
@MultipartConfig(
        maxFileSize = AccountFileDoor.LARGEST,
        maxRequestSize = AccountFileDoor.LARGEST + AccountFileDoor.AROUND)
public class AccountFileDoor extends HttpServlet {

    private static final long serialVersionUID = 1;

    /** In bytes, below what the server cuts off without a word: a larger file goes through the folder. */
    static final long LARGEST = 15L * 1024 * 1024;

    /** What a browser writes around the file, and the other field, in bytes. */
    static final int AROUND = 64 * 1024;

    @Inject
    Spool spool;

    @Inject
    LoadDesk desk;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        response.sendRedirect(request.getContextPath() + next(request));
    }

    /** Somebody who came back to the form's address, as after signing in again. */
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        request.getRequestDispatcher(Page.ACCOUNT_FILES.path() + ".xhtml").forward(request, response);
    }

    private String next(HttpServletRequest request) throws IOException, ServletException {
        if (!String.valueOf(request.getContentType()).startsWith("multipart/form-data")) {
            return back(FileProblem.FILE);
        }
        try {
            Part file = request.getPart("file");
            Optional<FileLayout> layout = layout(request.getParameter("layout"));
            if (layout.isEmpty()) {
                return back(FileProblem.LAYOUT);
            }
            if (file == null || file.getSize() == 0 || file.getSubmittedFileName() == null) {
                return back(FileProblem.FILE);
            }
            return Page.ACCOUNT_FILE.path() + "?id=" + receive(layout.get(), file);
        } catch (IllegalStateException | FileTooLarge tooLarge) {
            return back(FileProblem.TOO_LARGE);
        }
    }

    private long receive(FileLayout layout, Part file) throws IOException {
        try (InputStream content = file.getInputStream()) {
            return desk.receive(layout, file.getSubmittedFileName(), spool.keep(content));
        }
    }

    private static Optional<FileLayout> layout(@Nullable String asked) {
        return Choice.named(FileLayout.class, asked);
    }

    private static String back(FileProblem problem) {
        return Page.ACCOUNT_FILES.path() + "?problem=" + problem;
    }
}
