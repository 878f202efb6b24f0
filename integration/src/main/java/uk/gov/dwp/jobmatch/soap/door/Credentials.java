package uk.gov.dwp.jobmatch.soap.door;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.admission.Shown;
import uk.gov.dwp.jobmatch.credential.PartnerCertificate;

/**
 * What a request carries to say whose it is: HTTP Basic, the client certificate of its TLS connection, or both.
 *
 * @param isAttempt false where it carries nothing of the kind, as a client's that waits to be asked; true for nonsense too
 */
record Credentials(Shown shown, boolean isAttempt, String digest) {

    private static final String BASIC = "Basic ";

    static Credentials of(HttpServletRequest request) {
        @Nullable String basic = decoded(request.getHeader("Authorization"));
        int colon = basic == null ? -1 : basic.indexOf(':');
        @Nullable
        String certificate =
                ClientCertificate.current().map(PartnerCertificate::fingerprint).orElse(null);
        Shown shown = basic == null || colon < 0
                ? new Shown(null, null, certificate)
                : new Shown(basic.substring(0, colon), basic.substring(colon + 1), certificate);
        return new Credentials(
                shown,
                request.getHeader("Authorization") != null || certificate != null,
                sha256((basic + " " + certificate).getBytes(StandardCharsets.UTF_8)));
    }

    private static @Nullable String decoded(@Nullable String header) {
        if (header == null || !header.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
            return null;
        }
        try {
            byte[] decoded =
                    Base64.getDecoder().decode(header.substring(BASIC.length()).strip());
            return new String(decoded, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notBase64) {
            return null;
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
