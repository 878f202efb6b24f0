package uk.gov.dwp.jobmatch.web.oversight;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;

/** A file for a spreadsheet while it is sent. Every one that the helpdesk writes is written here, so that none can forget to guard its cells. */
public final class CsvFile {

    private final PrintWriter out;

    private CsvFile(PrintWriter out) {
        this.out = out;
    }

    /**
     * Begins one, whose first line names the columns.
     *
     * @param name what it is saved as, without its ending: words of ours, and nothing that anybody typed
     */
    public static CsvFile to(HttpServletResponse response, String name, Object... columns) throws IOException {
        response.setContentType("text/csv;charset=utf-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"%s.csv\"".formatted(name));
        CsvFile file = new CsvFile(response.getWriter());
        file.write(columns);
        return file;
    }

    /** Adds a line. */
    public void write(Object... cells) {
        out.write(CsvRow.of(cells).line());
    }
}
