package uk.gov.dwp.jobmatch.soap;

import jakarta.servlet.ServletRequest;
import java.util.Objects;
import java.util.UUID;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.PhaseInterceptorChain;
import org.apache.cxf.transport.http.AbstractHTTPDestination;

/** The id that one request, its answer and its log lines share; a partner quotes it on the telephone. */
public final class Correlation {
    private static final String ATTRIBUTE = Correlation.class.getName();

    private Correlation() {}

    /** The id of the call that this thread serves. */
    public static String ofThisCall() {
        Message call = Objects.requireNonNull(PhaseInterceptorChain.getCurrentMessage());
        return of((ServletRequest) Objects.requireNonNull(call.get(AbstractHTTPDestination.HTTP_REQUEST)));
    }

    /** The id of this request, made at the first question. */
    public static String of(ServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof String known) {
            return known;
        }
        String made = UUID.randomUUID().toString();
        request.setAttribute(ATTRIBUTE, made);
        return made;
    }
}
