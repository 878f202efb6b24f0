package uk.gov.dwp.jobmatch.web.accountfile;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import uk.gov.dwp.jobmatch.accountfile.LineFault;
import uk.gov.dwp.jobmatch.load.LoadBook;
import uk.gov.dwp.jobmatch.routing.Language;
import uk.gov.dwp.jobmatch.web.language.Words;
import uk.gov.dwp.jobmatch.web.list.ListPlace;
import uk.gov.dwp.jobmatch.web.oversight.CsvFile;

/** What is to be mended in a file, line by line and in both languages, for whoever wrote it. */
@WebServlet("/account-file-faults.csv")
public class FaultsFile extends HttpServlet {

    private static final long serialVersionUID = 1;
    private static final int LINES = 1_000;
    private static final Object[] COLUMNS = {"line", "column", "code", "english", "cymraeg"};

    @Inject
    LoadBook book;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        long load = ListPlace.number(Objects.requireNonNullElse(request.getParameter("id"), ""), 0);
        CsvFile file = CsvFile.to(response, "account-file-%d-faults".formatted(load), COLUMNS);
        List<LineFault> faults = book.faults(load, 0, LINES);
        while (!faults.isEmpty()) {
            faults.forEach(fault -> write(fault, file));
            faults = book.faults(load, faults.get(faults.size() - 1).line(), LINES);
        }
    }

    private static void write(LineFault fault, CsvFile file) {
        String key = "fault." + fault.fault();
        file.write(fault.line(), fault.column(), fault.fault(), Words.in(Language.EN, key), Words.in(Language.CY, key));
    }
}
