package uk.gov.dwp.jobmatch.soap;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import uk.gov.dwp.jobmatch.run.CertificateAuthority;

/** What a caller calls over: plain HTTP, or TLS with or without a client certificate. */
public record Line(URI address, HttpClient client) {

    private static final Line PLAIN = new Line(Caller.HELPDESK.address(), http().build());
    private static final char[] PASSWORD = CertificateAuthority.PASSWORD.toCharArray();

    static Line plain() {
        return PLAIN;
    }

    /** TLS without a client certificate. */
    static Line secure() {
        return secure(new KeyManager[0]);
    }

    /** TLS with the certificate in this store. */
    static Line with(Path certificate) {
        try {
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(store(certificate), PASSWORD);
            return secure(keys.getKeyManagers());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Line secure(KeyManager[] keys) {
        try {
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(store(Caller.HELPDESK.authority().forTrust()));
            SSLContext tls = SSLContext.getInstance("TLS");
            tls.init(keys, trust.getTrustManagers(), null);
            return new Line(
                    Caller.HELPDESK.secureAddress(), http().sslContext(tls).build());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyStore store(Path file) throws GeneralSecurityException {
        try (InputStream in = Files.newInputStream(file)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, PASSWORD);
            return store;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static HttpClient.Builder http() {
        return HttpClient.newBuilder().version(Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(10));
    }
}
