package uk.gov.dwp.jobmatch.run;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;

/** Makes the server's certificate and those of partners' systems for the local run and the tests; nobody else trusts it. */
public final class CertificateAuthority {

    public static final String PASSWORD = LocalSeed.PASSWORD;

    private static final String ITSELF = "authority";
    private static final String DAYS = "3650";

    private final Path directory;

    /** The one in this directory, made where there is none. */
    public CertificateAuthority(Path directory) {
        this.directory = directory;
        if (Files.notExists(forTrust())) {
            found();
        }
    }

    private void found() {
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw new CannotRun("Cannot make " + directory + ": " + e.getMessage(), e);
        }
        own().generateKey(List.of(
                "-alias", ITSELF, "-dname", name("Local authority"), "-ext", "bc:c=ca:true", "-validity", DAYS));
        issue("server", "localhost", DAYS, "san=dns:localhost,ip:127.0.0.1");
        own().run(
                        "-exportcert",
                        "-alias",
                        ITSELF,
                        "-rfc",
                        "-file",
                        certificate().toString());
        new Keytool(forTrust(), PASSWORD)
                .run(
                        "-importcert",
                        "-noprompt",
                        "-alias",
                        ITSELF,
                        "-file",
                        certificate().toString());
    }

    /** Whom the server trusts to have issued a client certificate: a PKCS#12 store. */
    public Path forTrust() {
        return directory.resolve("authorities.p12");
    }

    /** The server's key and certificate: a PKCS#12 store. */
    public Path forServer() {
        return of("server");
    }

    /** The authority's own certificate as PEM, for clients to trust. */
    public Path certificate() {
        return directory.resolve("authority.pem");
    }

    /** The key and certificate of a partner's system, made at the first question: a PKCS#12 store. */
    public Path forPartner(String partner) {
        if (Files.notExists(of(partner))) {
            issue(partner, partner, DAYS, "eku=clientAuth");
        }
        return of(partner);
    }

    /** The same, but its time was over yesterday. */
    public Path expired(String partner) {
        String name = partner + "-expired";
        if (Files.notExists(of(name))) {
            issue(name, partner, "1", "eku=clientAuth", "-startdate", "-2d");
        }
        return of(name);
    }

    /** Binds a partner's certificate to it, unless it is already. */
    public void bind(Connection connection, String partner) throws SQLException {
        X509Certificate certificate = read(forPartner(partner));
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into partner_certificate (id, partner, fingerprint, subject, issuer, not_before, not_after, added_at)
                values (nextval('partner_certificate_seq'), ?, ?, ?, ?, ?, ?, now()) on conflict do nothing
                """)) {
            insert.setString(1, partner);
            insert.setString(2, fingerprint(certificate));
            insert.setString(3, certificate.getSubjectX500Principal().getName());
            insert.setString(4, certificate.getIssuerX500Principal().getName());
            insert.setTimestamp(5, Timestamp.from(certificate.getNotBefore().toInstant()));
            insert.setTimestamp(6, Timestamp.from(certificate.getNotAfter().toInstant()));
            insert.executeUpdate();
        }
    }

    private static X509Certificate read(Path store) {
        try (InputStream in = Files.newInputStream(store)) {
            KeyStore keys = KeyStore.getInstance("PKCS12");
            keys.load(in, PASSWORD.toCharArray());
            return (X509Certificate)
                    Objects.requireNonNull(keys.getCertificate(keys.aliases().nextElement()));
        } catch (IOException | GeneralSecurityException e) {
            throw new CannotRun("Cannot read " + store + ": " + e.getMessage(), e);
        }
    }

    private static String fingerprint(X509Certificate certificate) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    private Path of(String name) {
        return directory.resolve(name + ".p12");
    }

    private static String name(String commonName) {
        return "CN=" + commonName + ",O=Universal Jobmatch Helpdesk (local)";
    }

    private void issue(String file, String commonName, String days, String extension, String... more) {
        List<String> options = new ArrayList<>(
                List.of("-alias", file, "-signer", ITSELF, "-dname", name(commonName), "-ext", extension));
        options.addAll(List.of(more));
        options.addAll(List.of("-validity", days));
        own().generateKey(options);
        new Keytool(of(file), PASSWORD).takeOver(file, own());
    }

    private Keytool own() {
        return new Keytool(of(ITSELF), PASSWORD);
    }
}
