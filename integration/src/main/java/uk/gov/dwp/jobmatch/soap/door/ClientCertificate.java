package uk.gov.dwp.jobmatch.soap.door;

import io.undertow.server.RenegotiationRequiredException;
import io.undertow.server.SSLSessionInfo;
import io.undertow.servlet.handlers.ServletRequestContext;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Optional;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.jspecify.annotations.Nullable;

/** The client certificate of a TLS connection, asked of Undertow: the request's attribute of the standard is set only later. */
final class ClientCertificate {

    private ClientCertificate() {}

    /** That of the request being served; empty where it came without one, or without TLS. */
    static Optional<X509Certificate> current() {
        @Nullable
        SSLSessionInfo tls = ServletRequestContext.requireCurrent()
                .getExchange()
                .getConnection()
                .getSslSessionInfo();
        return tls == null ? Optional.empty() : ofSender(tls);
    }

    /** The sender's own comes first, those of its authorities after it. */
    private static Optional<X509Certificate> ofSender(SSLSessionInfo tls) {
        try {
            Certificate[] chain = tls.getPeerCertificates();
            return chain.length > 0 && chain[0] instanceof X509Certificate own ? Optional.of(own) : Optional.empty();
        } catch (SSLPeerUnverifiedException | RenegotiationRequiredException none) {
            return Optional.empty();
        }
    }
}
