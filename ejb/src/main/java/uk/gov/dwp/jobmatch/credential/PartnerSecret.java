package uk.gov.dwp.jobmatch.credential;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A secret that lets a partner's system in: we keep what recognises it, never the secret itself. */
@Entity
@Table(name = "partner_secret")
public class PartnerSecret {

    /** One that nothing fits, to compare with where there is none: an unknown name then costs what a known one costs. */
    public static final PartnerSecret OF_NOBODY = ofNobody();

    @Id
    private String salt;

    private String partner;

    private String digest;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "valid_until")
    private @Nullable Instant validUntil;

    protected PartnerSecret() {}

    private static PartnerSecret ofNobody() {
        PartnerSecret none = new PartnerSecret();
        none.salt = "00".repeat(16);
        none.digest = "00".repeat(32);
        return none;
    }

    PartnerSecret(String partner, String secret, byte[] salt, Instant createdAt) {
        this.partner = partner;
        this.salt = HexFormat.of().formatHex(salt);
        this.digest = digest(secret, salt);
        this.createdAt = createdAt;
    }

    /** Code of the partner it lets in. */
    public String partner() {
        return partner;
    }

    /** Whether this is the secret, whatever the time. */
    public boolean recognises(String secret) {
        byte[] given = digest(secret, HexFormat.of().parseHex(salt)).getBytes(StandardCharsets.US_ASCII);
        return MessageDigest.isEqual(given, digest.getBytes(StandardCharsets.US_ASCII));
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** When it ends because another has taken its place; empty for the one in use. */
    public Optional<Instant> validUntil() {
        return Optional.ofNullable(validUntil);
    }

    /** As the server's sign-in reckons: SHA-256 over the secret, then the salt. A long random secret needs no slow hash. */
    private static String digest(String secret, byte[] salt) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update(secret.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sha256.digest(salt));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
