package uk.gov.dwp.jobmatch.soap;

import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.audit.AuditAction;
import uk.gov.dwp.jobmatch.audit.AuditRecord.Result;
import uk.gov.dwp.jobmatch.audit.AuditTrail;
import uk.gov.dwp.jobmatch.soap.door.DoorRefusal;
import uk.gov.dwp.jobmatch.soap.fault.FaultCode;
import uk.gov.dwp.jobmatch.soap.fault.FaultLog;
import uk.gov.dwp.jobmatch.soap.fault.FaultMessage;
import uk.gov.dwp.jobmatch.soap.fault.SpokenContract;

/** What the server answers where it refuses a caller itself, before any of our code runs: the same fault as ours. */
@WebServlet("/refused")
public final class RefusalPage extends HttpServlet {

    private static final String CHALLENGE = "Basic realm=\"Universal Jobmatch Helpdesk partners\", charset=\"UTF-8\"";

    @Inject
    AuditTrail audit;

    @Inject
    Logbook logbook;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<DoorRefusal> atTheDoor = DoorRefusal.of(request);
        FaultCode code = logbook.fault(
                atTheDoor.map(DoorRefusal::code).orElseGet(() -> code(request, response.getStatus())), request);
        logbook.ended(request);
        if (atTheDoor.isPresent() && atTheDoor.get().code() == code) {
            answer(atTheDoor.get(), request, response);
        } else {
            answer(code, request, response);
        }
    }

    private void answer(DoorRefusal refusal, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (response.getStatus() == HttpServletResponse.SC_UNAUTHORIZED) {
            response.setHeader("WWW-Authenticate", CHALLENGE);
        }
        if (!refusal.isRepetition()) {
            record(refusal, request);
            new FaultLog(Correlation.of(request), principal(refusal.partner())).refused(refusal.code());
        }
        new FaultMessage(SpokenContract.of(request), refusal.code(), refusal.retryAfter(), Correlation.of(request))
                .send(response, response.getStatus());
    }

    /** A client that asks first without credentials has failed at nothing; nor has one that only calls too often. */
    private void record(DoorRefusal refusal, HttpServletRequest request) {
        boolean isFailure = refusal.code() == FaultCode.NOT_AUTHENTICATED
                ? request.getHeader("Authorization") != null
                : refusal.retryAfter().isZero();
        if (isFailure) {
            audit.atTheDoor(
                    AuditAction.SIGN_IN_FAILED,
                    refusal.partner() == null ? "unknown" : refusal.partner(),
                    Result.REFUSED,
                    refusal.code().name());
        }
    }

    private static @Nullable Principal principal(@Nullable String partner) {
        return partner == null ? null : () -> partner;
    }

    private void answer(FaultCode code, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Principal partner = request.getUserPrincipal();
        if (code == FaultCode.NOT_YOUR_ENDPOINT && partner != null) {
            audit.atTheDoor(AuditAction.PAGE_REFUSED, partner.getName(), Result.REFUSED);
        }
        new FaultLog(Correlation.of(request), partner).refused(code);
        new FaultMessage(SpokenContract.of(request), code, Correlation.of(request))
                .send(response, response.getStatus());
    }

    /** Where the database is away nobody can be let in: that is no failure to ring us about, and passes. */
    private static FaultCode failure(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure
                ? FaultCode.ofOurs(failure)
                : FaultCode.INTERNAL;
    }

    private static FaultCode code(HttpServletRequest request, int status) {
        return switch (status) {
            case HttpServletResponse.SC_FORBIDDEN, HttpServletResponse.SC_NOT_FOUND -> FaultCode.NOT_YOUR_ENDPOINT;
            case HttpServletResponse.SC_METHOD_NOT_ALLOWED -> FaultCode.METHOD_NOT_ALLOWED;
            default -> status < 500 ? FaultCode.INVALID_REQUEST : failure(request);
        };
    }
}
