package uk.gov.dwp.jobmatch.soap.door;

import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.admission.Admission.Verdict;
import uk.gov.dwp.jobmatch.soap.fault.FaultCode;

/**
 * Why the door let a call not in, noted on its request for the page that answers it.
 *
 * @param partner the partner that it came from, where that is proved
 * @param isRepetition true where the same caller was told so a moment ago: then nobody needs another line about it
 */
public record DoorRefusal(
        FaultCode code, Duration retryAfter, @Nullable String partner, boolean isRepetition) {

    private static final String ATTRIBUTE = DoorRefusal.class.getName();

    static DoorRefusal because(Verdict verdict, @Nullable String partner) {
        FaultCode code = switch (verdict) {
            case CERTIFICATE_REQUIRED -> FaultCode.CERTIFICATE_REQUIRED;
            case CERTIFICATE_NOT_YOURS -> FaultCode.CERTIFICATE_NOT_YOURS;
            case CERTIFICATE_EXPIRED -> FaultCode.CERTIFICATE_EXPIRED;
            case SECRET_REQUIRED -> FaultCode.SECRET_REQUIRED;
            default -> FaultCode.NOT_AUTHENTICATED;
        };
        return new DoorRefusal(code, Duration.ZERO, partner, false);
    }

    static DoorRefusal tooManyCalls(Duration wait, @Nullable String partner, boolean isRepetition) {
        return new DoorRefusal(FaultCode.TOO_MANY_CALLS, wait, partner, isRepetition);
    }

    static DoorRefusal busy(String partner) {
        return new DoorRefusal(FaultCode.BUSY, FaultCode.BUSY.retryAfter(), partner, false);
    }

    /** The refusal noted on this request; empty where something else refused it. */
    public static Optional<DoorRefusal> of(ServletRequest request) {
        return Optional.ofNullable((DoorRefusal) request.getAttribute(ATTRIBUTE));
    }

    void noteOn(ServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    /** Of HTTP. Where trying again helps it is 500, as SOAP 1.1 has it: many clients read a fault under no other. */
    int status() {
        return switch (code) {
            case NOT_AUTHENTICATED, SECRET_REQUIRED -> HttpServletResponse.SC_UNAUTHORIZED;
            case CERTIFICATE_REQUIRED, CERTIFICATE_NOT_YOURS, CERTIFICATE_EXPIRED -> HttpServletResponse.SC_FORBIDDEN;
            default -> HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
        };
    }
}
