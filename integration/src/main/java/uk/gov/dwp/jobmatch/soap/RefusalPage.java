package uk.gov.dwp.jobmatch.soap;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.audit.AuditAction;
import uk.gov.dwp.jobmatch.audit.AuditRecord.Result;
import uk.gov.dwp.jobmatch.audit.AuditTrail;
import uk.gov.dwp.jobmatch.soap.fault.FaultCode;
import uk.gov.dwp.jobmatch.soap.fault.FaultLog;
import uk.gov.dwp.jobmatch.soap.fault.FaultMessage;

/** What the server answers where it refuses a caller itself, before any of our code runs: the same fault as ours. */
@WebServlet("/refused")
public final class RefusalPage extends HttpServlet {

    private static final String CHALLENGE = "Basic realm=\"Universal Jobmatch Helpdesk partners\"";

    @Inject
    AuditTrail audit;

    @Inject
    Logbook logbook;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (response.getStatus() == HttpServletResponse.SC_FORBIDDEN && !isPartner(request)) {
            hidePerson(response);
        }
        FaultCode code = logbook.fault(code(response.getStatus()), request);
        logbook.ended(request);
        record(code, request);
        new FaultLog(Correlation.of(request), request.getUserPrincipal()).refused(code);
        new FaultMessage(code, Correlation.of(request)).send(response, response.getStatus());
    }

    /** The realm knows people too: their right password must look like a wrong one here, or this would be a place to guess. */
    private static void hidePerson(HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        response.setHeader("WWW-Authenticate", CHALLENGE);
    }

    private static boolean isPartner(HttpServletRequest request) {
        return request.getUserPrincipal() == null || Logbook.isPartner(request);
    }

    /** A client that asks first without credentials has failed at nothing. */
    private void record(FaultCode code, HttpServletRequest request) {
        String caller = name(request.getUserPrincipal());
        if (code == FaultCode.NOT_AUTHENTICATED && request.getHeader("Authorization") != null) {
            audit.atTheDoor(AuditAction.SIGN_IN_FAILED, caller, Result.REFUSED);
        } else if (code == FaultCode.NOT_YOUR_ENDPOINT && request.getUserPrincipal() != null) {
            audit.atTheDoor(AuditAction.PAGE_REFUSED, caller, Result.REFUSED);
        }
    }

    private static String name(@Nullable Principal caller) {
        return caller == null ? "unknown" : caller.getName();
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
