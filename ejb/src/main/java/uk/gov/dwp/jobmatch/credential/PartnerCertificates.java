package uk.gov.dwp.jobmatch.credential;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import uk.gov.dwp.jobmatch.audit.AuditAction;
import uk.gov.dwp.jobmatch.audit.AuditTrail;
import uk.gov.dwp.jobmatch.credential.CertificateRefused.Why;
import uk.gov.dwp.jobmatch.directory.PartnerChanged;
import uk.gov.dwp.jobmatch.directory.Partners;
import uk.gov.dwp.jobmatch.directory.Role;

/** Which certificates stand for which partner, and when they end. */
@Stateless
@RolesAllowed(Role.ADMINISTRATOR)
public class PartnerCertificates {

    @Inject
    EntityManager entities;

    @Inject
    Partners partners;

    @Inject
    AuditTrail audit;

    @Inject
    InstantSource clock;

    /** Those that stand for the partner, the longest valid first. */
    public List<PartnerCertificate> of(String code) {
        return entities.createQuery("""
                        select c from PartnerCertificate c
                        where c.partner = :code and c.removedAt is null order by c.notAfter desc, c.id desc
                        """, PartnerCertificate.class)
                .setParameter("code", code)
                .getResultList();
    }

    /** Those that stand for any partner, the longest valid first. */
    public List<PartnerCertificate> all() {
        return entities.createQuery("""
                        select c from PartnerCertificate c
                        where c.removedAt is null order by c.notAfter desc, c.id desc
                        """, PartnerCertificate.class).getResultList();
    }

    /**
     * Each active partner's longest valid certificate, where it ends within this time or has ended already; the first to end
     * first. Who has a newer one beside it has nothing to worry about.
     */
    @RolesAllowed({Role.ADMINISTRATOR, Role.DUTY_MANAGER})
    public List<PartnerCertificate> endingWithin(Duration time) {
        return entities.createQuery("""
                        select c from PartnerCertificate c join Partner p on p.code = c.partner
                        where c.removedAt is null and p.active = true and c.notAfter <= :end
                          and not exists (select 1 from PartnerCertificate other where other.partner = c.partner
                              and other.removedAt is null and (other.notAfter > c.notAfter
                                  or other.notAfter = c.notAfter and other.id > c.id))
                        order by c.notAfter, c.id
                        """, PartnerCertificate.class)
                .setParameter("end", clock.instant().plus(time))
                .getResultList();
    }

    /**
     * Lets a certificate stand for the partner.
     *
     * @param pem the certificate as text
     * @throws CertificateRefused if it is not one certificate, has expired, or stands for a partner already
     * @throws PartnerChanged if the partner is no longer at {@code version}
     */
    public void add(String code, int version, String pem) {
        X509Certificate certificate = new PemText(pem).certificate();
        partners.asSeen(code, version);
        Instant now = clock.instant();
        if (!certificate.getNotAfter().toInstant().isAfter(now)) {
            throw new CertificateRefused(Why.EXPIRED);
        }
        if (isBound(PartnerCertificate.fingerprint(certificate))) {
            throw new CertificateRefused(Why.BOUND);
        }
        PartnerCertificate bound = new PartnerCertificate(code, certificate, now);
        entities.persist(bound);
        audit.record(AuditAction.PARTNER_CERTIFICATE_ADDED, code, bound.fingerprint());
    }

    /**
     * From now on it stands for nobody; one that did not stand for this partner stays as it is.
     *
     * @throws PartnerChanged if the partner is no longer at {@code version}
     */
    public void remove(String code, int version, long id) {
        partners.asSeen(code, version);
        of(code).stream().filter(some -> some.id() == id).forEach(certificate -> {
            certificate.remove(clock.instant());
            audit.record(AuditAction.PARTNER_CERTIFICATE_REMOVED, code, certificate.fingerprint());
        });
    }

    private boolean isBound(String fingerprint) {
        return !entities.createQuery(
                        "select 1 from PartnerCertificate c where c.fingerprint = :fingerprint and c.removedAt is null",
                        Integer.class)
                .setParameter("fingerprint", fingerprint)
                .getResultList()
                .isEmpty();
    }
}
