package uk.gov.dwp.jobmatch.soap;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jboss.logging.MDC;
import uk.gov.dwp.jobmatch.soap.fault.FaultCode;
import uk.gov.dwp.jobmatch.soap.fault.FaultLog;
import uk.gov.dwp.jobmatch.soap.fault.FaultMessage;
import uk.gov.dwp.jobmatch.soap.fault.SpokenContract;

/**
 * Lets through what a SOAP 1.1 client sends and nothing else, so that CXF never meets a multipart body, a compressed one
 * or an endless one (docs/adr/0006-bundled-cxf-behind-a-filter.md).
 */
@WebFilter("/*")
public final class RequestGate extends HttpFilter {
    /** The name of the one servlet that holds nothing but pages to read; its GETs need not be SOAP. */
    public static final String OPEN_TO_READERS = "open-to-readers";

    /** The name that the server's log pattern knows it by. */
    private static final String CORRELATION_ID = "correlationId";

    @Inject
    Logbook logbook;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        MDC.put(CORRELATION_ID, Correlation.of(request));
        try {
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setHeader("Cache-Control", "no-store");
            pass(request, response, chain);
        } finally {
            count(request);
            MDC.remove(CORRELATION_ID);
        }
    }

    private void pass(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<TurnedAway> turnedAway = turnedAway(request);
        if (turnedAway.isPresent()) {
            refuse(request, response, turnedAway.get());
        } else {
            chain.doFilter(new CappedRequest(request, TurnedAway.CAP_IN_BYTES), response);
        }
    }

    private static Optional<TurnedAway> turnedAway(HttpServletRequest request) {
        if (isReading(request)) {
            return Optional.empty();
        }
        if (isStrangelyCut(request)) {
            return Optional.of(TurnedAway.TRANSFER);
        }
        return TurnedAway.from(
                request.getMethod(),
                request.getQueryString(),
                request.getContentType(),
                request.getHeader("Content-Encoding"),
                request.getContentLengthLong());
    }

    /** The server takes every transfer encoding for "chunked"; one in front of it may see the message's end elsewhere. */
    private static boolean isStrangelyCut(HttpServletRequest request) {
        String encoding = request.getHeader("Transfer-Encoding");
        return encoding != null && !encoding.equalsIgnoreCase("chunked");
    }

    /** Asked of the server, which has matched the address already: no spelling of one can differ from its answer. */
    private static boolean isReading(HttpServletRequest request) {
        return request.getMethod().equals("GET")
                && request.getQueryString() == null
                && request.getHttpServletMapping().getServletName().equals(OPEN_TO_READERS);
    }

    /** Reading is no message, unless it was refused as one. */
    private void count(HttpServletRequest request) {
        if (!request.getMethod().equals("GET") || Passage.of(request).fault().isPresent()) {
            logbook.ended(request);
        }
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, TurnedAway because)
            throws IOException {
        if (because == TurnedAway.METHOD) {
            response.setHeader("Allow", "GET, POST");
        }
        if (because == TurnedAway.TRANSFER) {
            response.setHeader("Connection", "close");
        }
        FaultCode code = logbook.fault(because.code(), request);
        new FaultLog(Correlation.of(request), request.getUserPrincipal()).refused(code);
        new FaultMessage(SpokenContract.of(request), code, Correlation.of(request)).send(response, because.status());
    }
}
