package uk.gov.dwp.jobmatch.web.writing;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import uk.gov.dwp.jobmatch.drafting.Draft;
import uk.gov.dwp.jobmatch.drafting.DraftTooLong;
import uk.gov.dwp.jobmatch.drafting.Drafts;
import uk.gov.dwp.jobmatch.drafting.Writing;
import uk.gov.dwp.jobmatch.incident.NoSuchIncident;
import uk.gov.dwp.jobmatch.web.language.Times;
import uk.gov.dwp.jobmatch.web.language.Words;

/**
 * Where a page's script saves what is being typed. It answers with the draft's new mark and with what to say about it. A
 * script saves only after somebody has typed: an idle page asks for nothing, and its session ends.
 */
@WebServlet(DraftDoor.PATH)
public class DraftDoor extends HttpServlet {

    public static final String PATH = "/draft";

    private static final long serialVersionUID = 1;

    @Inject
    Drafts drafts;

    @Inject
    Words words;

    @Inject
    Times times;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            Optional<Instant> saved = drafts.save(
                    text(request, "reference"),
                    Writing.valueOf(text(request, "writing")),
                    text(request, "words"),
                    Mark.parse(request.getParameter("mark")).savedAt());
            if (saved.isEmpty()) {
                answer(response, HttpServletResponse.SC_CONFLICT, words.of("draft.elsewhere"));
            } else {
                response.setHeader("Draft-Mark", new Mark(saved.get()).toString());
                answer(response, HttpServletResponse.SC_OK, said(saved.get()));
            }
        } catch (DraftTooLong refused) {
            answer(response, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, words.of("draft.too-long"));
        } catch (NoSuchIncident | IllegalArgumentException refused) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private String said(Instant saved) {
        return saved.equals(Draft.NONE) ? "" : words.of("draft.saved-at", times.soon(saved));
    }

    private static String text(HttpServletRequest request, String name) {
        String text = request.getParameter(name);
        return text == null ? "" : text;
    }

    private static void answer(HttpServletResponse response, int status, String words) throws IOException {
        response.setStatus(status);
        response.setContentType("text/plain;charset=UTF-8");
        response.getWriter().write(words);
    }
}
