package uk.gov.dwp.jobmatch.directory;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Addresses that a verified hard bounce has shown to be dead, until that lapses (domain.md X1, X2). */
@Stateless
@PermitAll
public class Suppressions {

    @Inject
    EntityManager entities;

    /** Whether nothing may be sent to this address now; upper and lower case are the same. */
    public boolean isSuppressed(String address, Instant now) {
        return !entities.createNativeQuery("select 1 from suppressed_address where address = ? and lapses_at > ?")
                .setParameter(1, address.toLowerCase(Locale.ROOT))
                .setParameter(2, now)
                .getResultList()
                .isEmpty();
    }

    /** Those of these addresses that nothing may be sent to now, in small letters. */
    @SuppressWarnings("unchecked")
    public Set<String> among(Collection<String> addresses, Instant now) {
        List<String> known = entities.createNativeQuery(
                        "select address from suppressed_address where address in (:addresses) and lapses_at > :now",
                        String.class)
                .setParameter(
                        "addresses",
                        addresses.stream()
                                .map(some -> some.toLowerCase(Locale.ROOT))
                                .toList())
                .setParameter("now", now)
                .getResultList();
        return Set.copyOf(known);
    }
}
