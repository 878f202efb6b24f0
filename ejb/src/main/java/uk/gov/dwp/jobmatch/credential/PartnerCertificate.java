package uk.gov.dwp.jobmatch.credential;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import javax.security.auth.x500.X500Principal;
import org.jspecify.annotations.Nullable;

/** A certificate that stands for a partner: whoever proves to hold its key is that partner. */
@Entity
@Table(name = "partner_certificate")
public class PartnerCertificate {

    private static final int LONGEST_NAME = 500;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "partner_certificate_seq")
    @SequenceGenerator(name = "partner_certificate_seq", sequenceName = "partner_certificate_seq", allocationSize = 50)
    private long id;

    private String partner;

    private String fingerprint;

    private String subject;

    private String issuer;

    @Column(name = "not_before")
    private Instant notBefore;

    @Column(name = "not_after")
    private Instant notAfter;

    @Column(name = "added_at")
    private Instant addedAt;

    @Column(name = "removed_at")
    private @Nullable Instant removedAt;

    protected PartnerCertificate() {}

    PartnerCertificate(String partner, X509Certificate certificate, Instant now) {
        this.partner = partner;
        this.fingerprint = fingerprint(certificate);
        this.subject = name(certificate.getSubjectX500Principal());
        this.issuer = name(certificate.getIssuerX500Principal());
        this.notBefore = certificate.getNotBefore().toInstant();
        this.notAfter = certificate.getNotAfter().toInstant();
        this.addedAt = now;
    }

    /** SHA-256 over the whole certificate, in lower-case hex. */
    public static String fingerprint(X509Certificate certificate) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException | CertificateEncodingException everyJavaCan) {
            throw new IllegalStateException(everyJavaCan);
        }
    }

    void remove(Instant now) {
        removedAt = now;
    }

    public long id() {
        return id;
    }

    /** Code of the partner it stands for. */
    public String partner() {
        return partner;
    }

    public String fingerprint() {
        return fingerprint;
    }

    /** Whom its issuer says it belongs to. */
    public String subject() {
        return subject;
    }

    public String issuer() {
        return issuer;
    }

    public Instant notBefore() {
        return notBefore;
    }

    public Instant notAfter() {
        return notAfter;
    }

    public Instant addedAt() {
        return addedAt;
    }

    /** Since when it stands for nobody; empty while it does. */
    public Optional<Instant> removedAt() {
        return Optional.ofNullable(removedAt);
    }

    private static String name(X500Principal somebody) {
        String name = somebody.getName();
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
    }
}
