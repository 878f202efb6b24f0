package uk.gov.dwp.jobmatch.load;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.InstantSource;

/** Deletes what a load has staged, for it is full of personal data: a part at a time, since no transaction may take long. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Clearance {

    private static final int PART = 50_000;

    @Inject
    EntityManager entities;

    @Inject
    InstantSource clock;

    /** Deletes a part of what is staged; false once nothing is left. */
    public boolean clear(long id) {
        entities.find(AccountLoad.class, id, LockModeType.PESSIMISTIC_WRITE).lease(clock.instant());
        int deleted = entities.createNativeQuery("""
                        delete from account_load_row where load = :load and line in (
                            select line from account_load_row where load = :load order by line limit :part)
                        """)
                .setParameter("load", id)
                .setParameter("part", PART)
                .executeUpdate();
        return deleted > 0;
    }

    /** Nothing of it is merged any more: a part that somebody is at is waited for. */
    public void endParts(long id) {
        entities.createNativeQuery("delete from account_load_part where load = ?")
                .setParameter(1, id)
                .executeUpdate();
    }

    /** Forgets what an earlier try had noted. */
    public void forgetFaults(long id) {
        entities.createNativeQuery("delete from account_load_fault where load = ?")
                .setParameter(1, id)
                .executeUpdate();
    }

    /** Nothing is left to clear. */
    public void complete(long id) {
        entities.find(AccountLoad.class, id, LockModeType.PESSIMISTIC_WRITE).tidy();
    }
}
