package uk.gov.dwp.jobmatch.storage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Offers the helpdesk's transaction-scoped entity manager for injection. */
@ApplicationScoped
public class PersistenceUnit {

    @Produces
    @PersistenceContext(unitName = "helpdesk")
    EntityManager entities;
}
