package uk.gov.dwp.jobmatch.feed;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.logging.Logger;
import uk.gov.dwp.jobmatch.reception.FormRefused;

/**
 * Has incidents that are open and lack an address follow the one that their account has by now (domain.md X6): each in a
 * transaction of its own, so that one that cannot keeps no other from it. Done again, it changes nothing.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class NewAddresses {

    private static final Logger LOG = Logger.getLogger(NewAddresses.class.getName());

    @Inject
    Readdressed readdressed;

    /** Those of one account. */
    public void follow(String account) {
        readdressed.lacking(account).forEach(this::follow);
    }

    /** Those of all accounts: for whoever has changed many at once. Returns how many have followed. */
    public int followAll() {
        int followed = 0;
        List<Long> next = readdressed.lacking(0);
        while (!next.isEmpty()) {
            followed += (int) next.stream().filter(this::follow).count();
            next = readdressed.lacking(next.get(next.size() - 1));
        }
        return followed;
    }

    private boolean follow(long incident) {
        try {
            return readdressed.follow(incident);
        } catch (FormRefused refused) {
            LOG.info(() -> "An incident keeps its route: with its account's new address its form would be refused."
                    + " incident=" + incident);
            return false;
        }
    }
}
