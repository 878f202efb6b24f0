package uk.gov.dwp.jobmatch.feed;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import uk.gov.dwp.jobmatch.answer.Rerouting;
import uk.gov.dwp.jobmatch.incident.Incident;
import uk.gov.dwp.jobmatch.reception.FactFinder;
import uk.gov.dwp.jobmatch.reception.FormRefused;

/** Gives one incident its account's address, if that is the holder's own and the incident has none. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Readdressed {

    /** How many are asked for at a time. */
    private static final int BATCH = 500;

    private static final String LACKING = """
            select i.id from incident i join account_holder h on h.account = i.account_reference
            where i.email is null and i.account_reference is not null and i.state not in ('CLOSED', 'WITHDRAWN')
              and h.email is not null
            """;

    @Inject
    EntityManager entities;

    @Inject
    FactFinder facts;

    @Inject
    Rerouting rerouting;

    /** Ids of open incidents of an account that has an address, and they have none. */
    @SuppressWarnings("unchecked")
    public List<Long> lacking(String account) {
        return entities.createNativeQuery(LACKING + " and i.account_reference = :account order by i.id", Long.class)
                .setParameter("account", account)
                .getResultList();
    }

    /** The next of all that are so, after this id. */
    @SuppressWarnings("unchecked")
    public List<Long> lacking(long after) {
        return entities.createNativeQuery(LACKING + " and i.id > :after order by i.id", Long.class)
                .setParameter("after", after)
                .setMaxResults(BATCH)
                .getResultList();
    }

    /**
     * Whether it follows its account's address from now on.
     *
     * @throws FormRefused if the form could not be accepted with it
     */
    public boolean follow(long id) {
        Incident incident = entities.find(Incident.class, id);
        if (incident.form().customer().email() != null || incident.state().isEnded()) {
            return false;
        }
        return facts.ownAddress(incident.form().customer().accountRef())
                .flatMap(address -> rerouting.newContact(id, address, null))
                .isPresent();
    }
}
