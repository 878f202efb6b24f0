package uk.gov.dwp.jobmatch.web.search;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import uk.gov.dwp.jobmatch.search.Exact;
import uk.gov.dwp.jobmatch.search.Search;
import uk.gov.dwp.jobmatch.search.Sought;
import uk.gov.dwp.jobmatch.web.access.Page;

/**
 * Takes what was typed into the search box, from any page however long it has been open: a reference leads to its record, anything
 * else to a page that can be read again and gone back to.
 */
@WebServlet("/search-for")
public class SearchDoor extends HttpServlet {

    private static final long serialVersionUID = 1;

    private static final String FIELD = "searchWords";
    private static final String KEY = "key";

    @Inject
    Search search;

    @Inject
    Searches searches;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        request.setCharacterEncoding(StandardCharsets.UTF_8.name());
        String typed = Objects.requireNonNullElse(request.getParameter(FIELD), "");
        Sought sought = new Sought(typed);
        String next = sought.isBlank()
                ? Page.SEARCH.path()
                : search.exactly(sought)
                        .map(SearchDoor::place)
                        .orElseGet(() -> Page.SEARCH.path() + "?" + KEY + "=" + searches.keep(typed));
        response.sendRedirect(request.getContextPath() + next);
    }

    /** Somebody who came back to the form's address, as after signing in again. */
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        request.getRequestDispatcher(Page.SEARCH.path() + ".xhtml").forward(request, response);
    }

    private static String place(Exact exact) {
        Page page = exact.kind() == Exact.Kind.CALLBACK ? Page.CALLBACK : Page.INCIDENT;
        return page.path() + "?reference=" + exact.reference();
    }
}
