package uk.gov.dwp.jobmatch.web.safety;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Tells a page that is open which alerts wait by now: {@code live.js} asks every few seconds. */
@WebServlet("/safety-waiting")
public class AlertsWaiting extends HttpServlet {

    private static final long serialVersionUID = 1;

    @Inject
    DutyAlerts alerts;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/plain");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().write(alerts.getAnswer());
    }
}
