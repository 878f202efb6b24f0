package uk.gov.dwp.jobmatch.web.holderright;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import uk.gov.dwp.jobmatch.holderright.FileSection;
import uk.gov.dwp.jobmatch.holderright.HolderFile;
import uk.gov.dwp.jobmatch.holderright.HolderRecord;
import uk.gov.dwp.jobmatch.holderright.HolderRequest;

/**
 * The one file that a holder is given, written as it is read. A request that is withdrawn meanwhile cuts the file off in the middle of
 * the transfer, so that no browser keeps it for whole.
 */
@WebServlet("/holder-file")
public class HolderFileDownload extends HttpServlet {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

    @Inject
    HolderFile file;

    @Inject
    InstantSource clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String asked = request.getParameter("request");
        Optional<HolderRequest> standing =
                asked != null && NUMBER.matcher(asked).matches() ? file.begin(Long.parseLong(asked)) : Optional.empty();
        if (standing.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        write(standing.get(), response);
    }

    private void write(HolderRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/html;charset=utf-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"%s.html\"".formatted(request.reference()));
        PrintWriter out = response.getWriter();
        HolderFileText text = new HolderFileText(file.language(request), out);
        text.begin(request, clock.instant());
        for (FileSection section : FileSection.of(request.kind())) {
            text.heading(section);
            write(request.id(), section, text);
        }
        text.end();
    }

    private void write(long request, FileSection section, HolderFileText text) throws IOException {
        int written = 0;
        List<HolderRecord> page;
        do {
            page = file.page(request, section, written)
                    .orElseThrow(() -> new IOException("The request was withdrawn while its file was made"));
            page.forEach(text::write);
            written += page.size();
        } while (page.size() == HolderFile.PAGE);
        if (written == 0) {
            text.nothing();
        }
    }
}
