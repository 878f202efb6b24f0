package uk.gov.dwp.jobmatch.soap;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.soap.fault.FaultCode;
import uk.gov.dwp.jobmatch.soap.fault.FaultLog;
import uk.gov.dwp.jobmatch.soap.fault.FaultMessage;

/**
 * Lets through what a SOAP 1.1 client sends and nothing else, so that CXF never meets a multipart body, a compressed one
 * or an endless one (docs/adr/0006-bundled-cxf-behind-a-filter.md).
 */
@WebFilter("/*")
public final class RequestGate extends HttpFilter {
    /** 5 MB of attachments (the contract's limit) are 7 MB in base64; the rest is for the words around them. */
    static final long CAP_IN_BYTES = 8L * 1024 * 1024;

    /** The name that the server's log pattern knows it by. */
    private static final String CORRELATION_ID = "correlationId";

    private static final Pattern SOAP_1_1 = Pattern.compile(
            "text/xml(\\s*;\\s*charset\\s*=\\s*\"?utf-(8|16|16le|16be)\"?)?\\s*;?", Pattern.CASE_INSENSITIVE);

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        MDC.put(CORRELATION_ID, Correlation.of(request));
        try {
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setHeader("Cache-Control", "no-store");
            pass(request, response, chain);
        } finally {
            MDC.remove(CORRELATION_ID);
        }
    }

    private static void pass(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<Refusal> refusal = refusal(request);
        if (refusal.isPresent()) {
            refuse(request, response, refusal.get());
        } else {
            chain.doFilter(new CappedRequest(request, CAP_IN_BYTES), response);
        }
    }

    private static Optional<Refusal> refusal(HttpServletRequest request) {
        if ("GET".equals(request.getMethod()) && "wsdl".equalsIgnoreCase(request.getQueryString())) {
            return Optional.empty();
        }
        if (!"POST".equals(request.getMethod()) || request.getQueryString() != null) {
            return Optional.of(Refusal.METHOD);
        }
        if (!isPlainSoap(request.getContentType()) || isEncoded(request.getHeader("Content-Encoding"))) {
            return Optional.of(Refusal.MEDIA_TYPE);
        }
        return request.getContentLengthLong() > CAP_IN_BYTES ? Optional.of(Refusal.LENGTH) : Optional.empty();
    }

    private static boolean isPlainSoap(@Nullable String contentType) {
        return contentType != null && SOAP_1_1.matcher(contentType.strip()).matches();
    }

    private static boolean isEncoded(@Nullable String contentEncoding) {
        return contentEncoding != null
                && !contentEncoding.strip().toLowerCase(Locale.ROOT).equals("identity");
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response, Refusal refusal)
            throws IOException {
        if (refusal == Refusal.METHOD) {
            response.setHeader("Allow", "GET, POST");
        }
        new FaultLog(Correlation.of(request), request.getUserPrincipal()).refused(refusal.code);
        new FaultMessage(refusal.code, Correlation.of(request)).send(response, refusal.status);
    }

    private enum Refusal {
        METHOD(FaultCode.METHOD_NOT_ALLOWED, HttpServletResponse.SC_METHOD_NOT_ALLOWED),
        MEDIA_TYPE(FaultCode.UNSUPPORTED_MEDIA_TYPE, HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE),
        LENGTH(FaultCode.TOO_LARGE, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);

        private final FaultCode code;
        private final int status;

        Refusal(FaultCode code, int status) {
            this.code = code;
            this.status = status;
        }
    }
}
