package uk.gov.dwp.jobmatch.web.figures;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import uk.gov.dwp.jobmatch.report.ConsentFigures;
import uk.gov.dwp.jobmatch.report.ConsentFigures.Changes;
import uk.gov.dwp.jobmatch.report.ConsentFigures.Month;
import uk.gov.dwp.jobmatch.report.ConsentFigures.Standing;
import uk.gov.dwp.jobmatch.web.oversight.CsvFile;
import uk.gov.dwp.jobmatch.worktime.WorkingCalendar;

/** The months of {@link ConsentFiguresPage} as a file; its column names are fixed, for programs read it too. */
@WebServlet("/consent-figures.csv")
public class ConsentFiguresFile extends HttpServlet {

    private static final Object[] COLUMNS = {
        "month",
        "as at",
        "accounts",
        "consents",
        "percentage",
        "given",
        "taken back",
        "ended with account",
        "opened",
        "closed"
    };

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
        CsvFile file = CsvFile.to(response, "consent-figures-%s-%s".formatted(dates.first(), dates.last()), COLUMNS);
        figures.months(dates.first(), dates.last()).forEach(month -> write(month, file));
    }

    private static void write(Month month, CsvFile file) {
        Standing standing = month.standing();
        Changes changes = month.changes();
        file.write(
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
