package uk.gov.dwp.jobmatch.web.oversight;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import uk.gov.dwp.jobmatch.report.Reconciliation;
import uk.gov.dwp.jobmatch.report.Reconciliation.Day;
import uk.gov.dwp.jobmatch.worktime.WorkingCalendar;

/** The figures of {@link ReconciliationPage} as a file; its column names are fixed, for programs read it too. */
@WebServlet("/reconciliation.csv")
public class ReconciliationFile extends HttpServlet {

    private static final CsvRow COLUMNS =
            CsvRow.of("day", "partner", "received", "accepted", "repeated", "refused", "stored", "difference");

    @Inject
    Reconciliation reconciliation;

    @Inject
    InstantSource clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Period period =
                Period.of(parameter(request, "to"), parameter(request, "days"), WorkingCalendar.dayOf(clock.instant()));
        List<Day> days = reconciliation.days(period.first(), period.last());
        response.setContentType("text/csv;charset=utf-8");
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"reconciliation-%s-%s.csv\"".formatted(period.first(), period.last()));
        PrintWriter file = response.getWriter();
        file.write(COLUMNS.line());
        days.forEach(day -> file.write(row(day).line()));
    }

    private static String parameter(HttpServletRequest request, String name) {
        return Objects.requireNonNullElse(request.getParameter(name), "");
    }

    private static CsvRow row(Day day) {
        return CsvRow.of(
                day.day(),
                day.partner(),
                day.received(),
                day.accepted(),
                day.repeated(),
                day.refused(),
                day.stored(),
                day.difference());
    }
}
