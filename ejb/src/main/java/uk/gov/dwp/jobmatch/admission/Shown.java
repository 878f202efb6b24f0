package uk.gov.dwp.jobmatch.admission;

import org.jspecify.annotations.Nullable;

/**
 * What a call shows of its sender: a name with a secret, or a client certificate, or both, or nothing.
 *
 * @param certificate the SHA-256 of the certificate as lower-case hex; the server has checked that its owner holds the key
 */
public record Shown(
        @Nullable String name,
        @Nullable String secret,
        @Nullable String certificate) {

    public boolean isNothing() {
        return name == null && certificate == null;
    }

    /** Without the secret, for whoever prints one. */
    @Override
    public String toString() {
        return "Shown[secret=" + (secret != null) + ", certificate=" + (certificate != null) + "]";
    }
}
