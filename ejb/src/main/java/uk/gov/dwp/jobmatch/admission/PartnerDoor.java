package uk.gov.dwp.jobmatch.admission;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.credential.PartnerCertificate;
import uk.gov.dwp.jobmatch.credential.PartnerSecret;
import uk.gov.dwp.jobmatch.directory.Partner;

/**
 * Lets partners' systems in. Whatever a call shows must be right, and what its partner requires must be shown. It reads the
 * partner's rows for every call, so that a suspension, another secret or another rule acts on the next one.
 */
@Stateless
@PermitAll
public class PartnerDoor {

    /** No partner's code can be empty. */
    private static final String NOBODY = "";

    private static final int LONGEST_CODE = 40;

    @Inject
    EntityManager entities;

    @Inject
    InstantSource clock;

    /** The answer to a call; a name that nobody bears costs the same as a wrong secret. */
    public Admission admit(Shown shown) {
        Instant now = clock.instant();
        Optional<PartnerCertificate> bound =
                Optional.ofNullable(shown.certificate()).flatMap(this::certificate);
        String name = shown.name() == null
                ? bound.map(PartnerCertificate::partner).orElse(NOBODY)
                : possibleCode(shown.name());
        return new Question(shown, bound, now).about(partner(name, now));
    }

    /** The database takes no NUL, not even to say that nobody is called so. */
    private static String possibleCode(String name) {
        return name.length() > LONGEST_CODE || name.indexOf('\0') >= 0 ? NOBODY : name;
    }

    private Optional<PartnerCertificate> certificate(String fingerprint) {
        return entities.createQuery("""
                        select c from PartnerCertificate c where c.fingerprint = :fingerprint and c.removedAt is null
                        """, PartnerCertificate.class)
                .setParameter("fingerprint", fingerprint)
                .getResultStream()
                .findFirst();
    }

    private Optional<KnownPartner> partner(String code, Instant now) {
        List<@Nullable Object[]> rows = entities.createQuery("""
                        select p, s from Partner p
                        left join PartnerSecret s on s.partner = p.code and (s.validUntil is null or s.validUntil > :now)
                        where p.code = :code and p.active
                        """, Object[].class)
                .setParameter("now", now)
                .setParameter("code", code)
                .getResultList();
        return rows.stream().findFirst().map(row -> new KnownPartner((Partner) row[0], secrets(rows)));
    }

    private static List<PartnerSecret> secrets(List<@Nullable Object[]> rows) {
        return rows.stream()
                .map(row -> (PartnerSecret) row[1])
                .filter(Objects::nonNull)
                .toList();
    }
}
