package uk.gov.dwp.jobmatch.credential;

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import uk.gov.dwp.jobmatch.credential.CertificateRefused.Why;

/** A text that should hold one certificate, as partners send them by email: {@code -----BEGIN CERTIFICATE-----} and so on. */
record PemText(String text) {

    private static final Pattern CERTIFICATE =
            Pattern.compile("-----BEGIN CERTIFICATE-----([A-Za-z0-9+/=\\s]+)-----END CERTIFICATE-----");

    /**
     * The one certificate in it.
     *
     * @throws CertificateRefused if it holds none, several, or a private key
     */
    X509Certificate certificate() {
        if (text.contains("PRIVATE KEY-----")) {
            throw new CertificateRefused(Why.PRIVATE_KEY);
        }
        List<MatchResult> found = CERTIFICATE.matcher(text).results().toList();
        if (found.size() != 1) {
            throw new CertificateRefused(found.isEmpty() ? Why.NOT_ONE : Why.SEVERAL);
        }
        return parsed(found.get(0).group(1));
    }

    private static X509Certificate parsed(String base64) {
        try {
            byte[] der = Base64.getMimeDecoder().decode(base64);
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
        } catch (CertificateException | IllegalArgumentException unreadable) {
            throw new CertificateRefused(Why.NOT_ONE);
        }
    }
}
