package uk.gov.dwp.jobmatch.reception;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

/** Hands out incident numbers, fetching a block at a time; a restart leaves the rest of its block unused. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@PermitAll
public class IncidentNumbers {

    /** As the sequence's increment. */
    private static final int BLOCK = 50;

    @Inject
    EntityManager entities;

    private long next;
    private long end;

    /** A number that nobody else gets. */
    public synchronized long next() {
        if (next == end) {
            Number first = (Number) entities.createNativeQuery("select nextval('incident_seq')", Long.class)
                    .getSingleResult();
            next = first.longValue();
            end = next + BLOCK;
        }
        return next++;
    }
}
