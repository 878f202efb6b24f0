package uk.gov.dwp.jobmatch.feed;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import uk.gov.dwp.jobmatch.amendment.Withdrawals;
import uk.gov.dwp.jobmatch.incident.NotPossibleNow;

/** What is open for an account, to be taken back one by one where its holder wants that (domain.md X13). */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class OpenIncidents {

    private static final String OPEN = """
            select i.id from incident i
            where upper(i.account_reference) = upper(:account) and i.account_reference = :account
              and i.state not in ('CLOSED', 'WITHDRAWN')
            order by i.id
            """;

    @Inject
    EntityManager entities;

    @Inject
    Withdrawals withdrawals;

    /** Ids of those of an account. */
    @SuppressWarnings("unchecked")
    public List<Long> of(String account) {
        return entities.createNativeQuery(OPEN, Long.class)
                .setParameter("account", account)
                .getResultList();
    }

    /**
     * Takes one back.
     *
     * @throws NotPossibleNow if it was closed or withdrawn meanwhile
     */
    public void withdraw(long incident) {
        withdrawals.withdraw(incident, null);
    }
}
