package uk.gov.dwp.jobmatch.credential;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import uk.gov.dwp.jobmatch.audit.AuditAction;
import uk.gov.dwp.jobmatch.audit.AuditTrail;
import uk.gov.dwp.jobmatch.directory.PartnerChanged;
import uk.gov.dwp.jobmatch.directory.Partners;
import uk.gov.dwp.jobmatch.directory.Role;

/** Gives partners' systems new secrets, and lets the one before stay right for as long as the partner needs to change over. */
@Stateless
@RolesAllowed(Role.ADMINISTRATOR)
public class PartnerSecrets {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SECRET_BYTES = 32;
    private static final int SALT_BYTES = 16;

    @Inject
    EntityManager entities;

    @Inject
    Partners partners;

    @Inject
    AuditTrail audit;

    @Inject
    InstantSource clock;

    /** Those that are right now, the one in use first. */
    public List<PartnerSecret> of(String code) {
        return entities.createQuery("""
                        select s from PartnerSecret s
                        where s.partner = :code and (s.validUntil is null or s.validUntil > :now)
                        order by s.validUntil desc nulls first
                        """, PartnerSecret.class)
                .setParameter("code", code)
                .setParameter("now", clock.instant())
                .getResultList();
    }

    /**
     * Makes a new secret and returns it: it cannot be had again. The one in use until now stays right for the overlap, and
     * one that was before it ends at once.
     *
     * @throws PartnerChanged if the partner is no longer at {@code version}
     */
    public String renew(String code, int version, Duration overlap) {
        partners.asSeen(code, version);
        Instant now = clock.instant();
        forgetOlder(code);
        entities.createQuery("update PartnerSecret s set s.validUntil = :end where s.partner = :code")
                .setParameter("end", now.plus(overlap))
                .setParameter("code", code)
                .executeUpdate();
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(random(SECRET_BYTES));
        entities.persist(new PartnerSecret(code, secret, random(SALT_BYTES), now));
        audit.record(AuditAction.PARTNER_SECRET_RENEWED, code, overlap.toString());
        return secret;
    }

    /**
     * Ends the secret before the one in use, now.
     *
     * @throws PartnerChanged if the partner is no longer at {@code version}
     */
    public void endOlder(String code, int version) {
        partners.asSeen(code, version);
        forgetOlder(code);
        audit.record(AuditAction.PARTNER_SECRET_ENDED, code, null);
    }

    private void forgetOlder(String code) {
        entities.createQuery("delete from PartnerSecret s where s.partner = :code and s.validUntil is not null")
                .setParameter("code", code)
                .executeUpdate();
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
