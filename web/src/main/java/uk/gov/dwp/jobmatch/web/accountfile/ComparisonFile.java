package uk.gov.dwp.jobmatch.web.accountfile;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import uk.gov.dwp.jobmatch.load.LoadBook;
import uk.gov.dwp.jobmatch.load.LoadBook.Difference;
import uk.gov.dwp.jobmatch.load.NoSuchLoad;
import uk.gov.dwp.jobmatch.web.list.ListPlace;
import uk.gov.dwp.jobmatch.web.oversight.CsvFile;

/** The accounts that a file and the helpdesk do not agree on, by reference; its names are fixed, for programs read it too. */
@WebServlet("/account-file-comparison.csv")
public class ComparisonFile extends HttpServlet {

    private static final long serialVersionUID = 1;
    private static final int ROWS = 1_000;

    @Inject
    LoadBook book;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        long load = ListPlace.number(Objects.requireNonNullElse(request.getParameter("id"), ""), 0);
        try {
            write(load, book.differing(load, "", ROWS), response);
        } catch (NoSuchLoad nobodyKnows) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private void write(long load, List<Difference> first, HttpServletResponse response) throws IOException {
        CsvFile file = CsvFile.to(response, "account-file-%d-comparison".formatted(load), "reference", "difference");
        List<Difference> some = first;
        while (!some.isEmpty()) {
            some.forEach(one -> file.write(one.reference(), one.kind()));
            some = book.differing(load, some.get(some.size() - 1).reference(), ROWS);
        }
    }
}
