package uk.gov.dwp.jobmatch.web.figures;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.InstantSource;
import uk.gov.dwp.jobmatch.report.ConsentFigures;
import uk.gov.dwp.jobmatch.report.ConsentFigures.Changes;
import uk.gov.dwp.jobmatch.report.ConsentFigures.Month;
import uk.gov.dwp.jobmatch.report.ConsentFigures.Standing;
import uk.gov.dwp.jobmatch.web.oversight.CsvRow;
import uk.gov.dwp.jobmatch.worktime.WorkingCalendar;

/** The months of {@link ConsentFiguresPage} as a file; its column names are fixed, for programs read it too. */
@WebServlet("/consent-figures.csv")
public class ConsentFiguresFile extends HttpServlet {

    private static final CsvRow COLUMNS = CsvRow.of(
            "month",
            "as at",
            "accounts",
            "consents",
            "percentage",
            "given",
            "taken back",
            "ended with account",
            "opened",
            "closed");

    @Inject
    ConsentFigures figures;

    @Inject
    InstantSource clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        FigureDates dates = FigureDates.of(
                null, request.getParameter("from"), request.getParameter("to"), WorkingCalendar.dayOf(clock.instant()));
        if (!dates.isRight()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("text/csv;charset=utf-8");
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"consent-figures-%s-%s.csv\"".formatted(dates.first(), dates.last()));
        PrintWriter file = response.getWriter();
        file.write(COLUMNS.line());
        figures.months(dates.first(), dates.last())
                .forEach(month -> file.write(row(month).line()));
    }

    private static CsvRow row(Month month) {
        Standing standing = month.standing();
        Changes changes = month.changes();
        return CsvRow.of(
                month.month(),
                standing.day(),
                standing.accounts(),
                standing.consents(),
                standing.percentage(1),
                changes.given(),
                changes.takenBack(),
                changes.ended(),
                changes.opened(),
                changes.closed());
    }
}
