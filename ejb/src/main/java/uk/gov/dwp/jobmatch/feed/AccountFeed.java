package uk.gov.dwp.jobmatch.feed;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import uk.gov.dwp.jobmatch.directory.Role;
import uk.gov.dwp.jobmatch.incident.NotPossibleNow;

/**
 * Where Universal Jobmatch tells of its accounts. Whatever comes twice, late or in another order ends alike ({@link LatestWins}),
 * and what an answer says is committed before the answer leaves: a revocation too.
 */
@Stateless
@RolesAllowed(Role.PARTNER_UNIVERSAL_JOBMATCH)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AccountFeed {

    @Inject
    AccountMerge accounts;

    @Inject
    ConsentMerge consents;

    @Inject
    ActivityMerge activities;

    @Inject
    NewAddresses addresses;

    @Inject
    OpenIncidents incidents;

    /**
     * An account as it is now. Incidents that wait for its holder and lack an address follow the one that came; told again, this
     * is made up for if it was cut short.
     */
    public Heard upsert(AccountTold told) {
        Heard heard = accounts.merge(told);
        if (heard == Heard.APPLIED || heard == Heard.UNCHANGED) {
            addresses.follow(told.reference());
        }
        return heard;
    }

    /**
     * A grant or a revocation. One of an account that we have not been told of is kept all the same.
     *
     * @throws VersionReused if the opposite was said under this version
     * @throws NoJobseeker if the account is an employer's
     */
    public Heard say(ConsentTold told) {
        return consents.merge(told);
    }

    /** An account that its holder has closed; what becomes of its open incidents is the holder's wish (domain.md X13). */
    public Heard close(ClosingTold told) {
        Heard heard = accounts.merge(told);
        boolean stands = heard == Heard.APPLIED || heard == Heard.UNCHANGED;
        if (stands && told.openIncidents() == ClosingTold.Wish.WITHDRAW) {
            incidents.of(told.account()).forEach(this::withdraw);
        }
        return heard;
    }

    /** What jobseekers did, in the order in which it was told; of accounts that we have not been told of too. */
    public List<Heard> record(List<ActivityTold> told) {
        return activities.merge(told);
    }

    private void withdraw(long incident) {
        try {
            incidents.withdraw(incident);
        } catch (NotPossibleNow ended) {
            // Somebody was first: it is over, which is all that is wanted.
        }
    }
}
