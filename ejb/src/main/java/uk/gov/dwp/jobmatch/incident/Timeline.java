package uk.gov.dwp.jobmatch.incident;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.directory.SignedIn;

/** Where whoever does something to an incident writes it down for all who open it. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class Timeline {

    @Inject
    EntityManager entities;

    @Inject
    SignedIn signedIn;

    @Inject
    InstantSource clock;

    /**
     * Writes down what the caller does now.
     *
     * @param incident its id
     * @param body what was written, or a code such as an outcome; null where the kind says it all
     */
    public Entry write(long incident, Entry.Kind kind, @Nullable String body) {
        Entry entry = new Entry(incident, kind, signedIn.name(), body, clock.instant());
        entities.persist(entry);
        return entry;
    }
}
