package uk.gov.dwp.jobmatch.soap;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.soap.fault.FaultCode;

/** Why a request is turned away before anything of its body is read. */
enum TurnedAway {
    METHOD(FaultCode.METHOD_NOT_ALLOWED, HttpServletResponse.SC_METHOD_NOT_ALLOWED),
    MEDIA_TYPE(FaultCode.UNSUPPORTED_MEDIA_TYPE, HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE),
    TRANSFER(FaultCode.UNSUPPORTED_MEDIA_TYPE, HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE),
    LENGTH(FaultCode.TOO_LARGE, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);

    /** 5 MB of attachments (the contract's limit) are 7 MB in base64; the rest is for the words around them. */
    static final long CAP_IN_BYTES = 8L * 1024 * 1024;

    private static final Pattern SOAP_1_1 = Pattern.compile(
            "text/xml\\s*(;\\s*charset\\s*=\\s*\"?utf-(8|16|16le|16be)\"?\\s*)?;?\\s*", Pattern.CASE_INSENSITIVE);

    private final FaultCode code;
    private final int status;

    TurnedAway(FaultCode code, int status) {
        this.code = code;
        this.status = status;
    }

    FaultCode code() {
        return code;
    }

    /** Of HTTP. */
    int status() {
        return status;
    }

    /** Empty for a plain SOAP 1.1 message and for the question after the contract. */
    static Optional<TurnedAway> from(
            String method,
            @Nullable String query,
            @Nullable String contentType,
            @Nullable String contentEncoding,
            long contentLength) {
        if (method.equals("GET") && "wsdl".equalsIgnoreCase(query)) {
            return Optional.empty();
        }
        if (!method.equals("POST") || query != null) {
            return Optional.of(METHOD);
        }
        if (!isPlainSoap(contentType) || isEncoded(contentEncoding)) {
            return Optional.of(MEDIA_TYPE);
        }
        return contentLength > CAP_IN_BYTES ? Optional.of(LENGTH) : Optional.empty();
    }

    private static boolean isPlainSoap(@Nullable String contentType) {
        return contentType != null && SOAP_1_1.matcher(contentType).matches();
    }

    private static boolean isEncoded(@Nullable String contentEncoding) {
        return contentEncoding != null
                && !contentEncoding.strip().toLowerCase(Locale.ROOT).equals("identity");
    }
}
