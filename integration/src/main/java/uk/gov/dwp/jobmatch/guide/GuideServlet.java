package uk.gov.dwp.jobmatch.guide;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import uk.gov.dwp.jobmatch.soap.PublicAddress;
import uk.gov.dwp.jobmatch.soap.RequestGate;

/** Shows the partner guide to whoever asks: the index at {@code /ws/}, the rest below {@code /ws/guide/}. */
@WebServlet(
        name = RequestGate.OPEN_TO_READERS,
        urlPatterns = {"", "/guide/*"},
        loadOnStartup = 2)
public final class GuideServlet extends HttpServlet {

    private static final String CONTENT_POLICY =
            "default-src 'none'; style-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

    private transient Guide guide = Guide.empty();

    @Override
    public void init() {
        guide = Guide.packagedIn(getServletContext(), PublicAddress.ofThisServer());
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Leaf leaf = guide.at(request.getPathInfo() == null ? "/" : request.getPathInfo());
        byte[] content = leaf.text().getBytes(StandardCharsets.UTF_8);
        response.setStatus(leaf.status());
        response.setHeader("Content-Security-Policy", CONTENT_POLICY);
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setContentType(leaf.mediaType() + ";charset=utf-8");
        response.setContentLength(content.length);
        response.getOutputStream().write(content);
    }
}
