package uk.gov.dwp.jobmatch.storage;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/**
 * Offers the helpdesk's transaction-scoped entity manager for injection. It is looked up when it is asked for: Weld would look
 * for the unit behind an injected field as soon as it starts, and now and then that is before WildFly has made it.
 */
@Stateless
@PermitAll
@PersistenceContext(name = PersistenceUnit.NAME, unitName = "helpdesk")
public class PersistenceUnit {

    static final String NAME = "helpdesk/entities";

    @Resource
    SessionContext session;

    @Produces
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public EntityManager entities() {
        return (EntityManager) session.lookup(NAME);
    }
}
