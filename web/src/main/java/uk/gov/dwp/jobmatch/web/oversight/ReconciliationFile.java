package uk.gov.dwp.jobmatch.web.oversight;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import uk.gov.dwp.jobmatch.report.Reconciliation;
import uk.gov.dwp.jobmatch.report.Reconciliation.Day;
import uk.gov.dwp.jobmatch.worktime.WorkingCalendar;

/** The figures of {@link ReconciliationPage} as a file; its column names are fixed, for programs read it too. */
@WebServlet("/reconciliation.csv")
public class ReconciliationFile extends HttpServlet {

    private static final Object[] COLUMNS = {
        "day", "partner", "received", "accepted", "repeated", "refused", "stored", "difference"
    };

    @Inject
    Reconciliation reconciliation;

    @Inject
    InstantSource clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Period period =
                Period.of(parameter(request, "to"), parameter(request, "days"), WorkingCalendar.dayOf(clock.instant()));
        List<Day> days = reconciliation.days(period.first(), period.last());
        CsvFile file = CsvFile.to(response, "reconciliation-%s-%s".formatted(period.first(), period.last()), COLUMNS);
        days.forEach(day -> write(day, file));
    }

    private static String parameter(HttpServletRequest request, String name) {
        return Objects.requireNonNullElse(request.getParameter(name), "");
    }

    private static void write(Day day, CsvFile file) {
        file.write(
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
