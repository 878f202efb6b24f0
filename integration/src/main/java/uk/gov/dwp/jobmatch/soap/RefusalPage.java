package uk.gov.dwp.jobmatch.soap;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import uk.gov.dwp.jobmatch.soap.fault.FaultCode;
import uk.gov.dwp.jobmatch.soap.fault.FaultLog;
import uk.gov.dwp.jobmatch.soap.fault.FaultMessage;

/** What the server answers where it refuses a caller itself, before any of our code runs: the same fault as ours. */
@WebServlet("/refused")
public final class RefusalPage extends HttpServlet {
    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        FaultCode code = code(response.getStatus());
        new FaultLog(Correlation.of(request), request.getUserPrincipal()).refused(code);
        new FaultMessage(code, Correlation.of(request)).send(response, response.getStatus());
    }

    private static FaultCode code(int status) {
        return switch (status) {
            case HttpServletResponse.SC_UNAUTHORIZED -> FaultCode.NOT_AUTHENTICATED;
            case HttpServletResponse.SC_FORBIDDEN, HttpServletResponse.SC_NOT_FOUND -> FaultCode.NOT_YOUR_ENDPOINT;
            case HttpServletResponse.SC_METHOD_NOT_ALLOWED -> FaultCode.METHOD_NOT_ALLOWED;
            default -> status < 500 ? FaultCode.INVALID_REQUEST : FaultCode.INTERNAL;
        };
    }
}
