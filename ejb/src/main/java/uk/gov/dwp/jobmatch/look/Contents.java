package uk.gov.dwp.jobmatch.look;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.account.Account;
import uk.gov.dwp.jobmatch.account.AccountHolder;
import uk.gov.dwp.jobmatch.consent.Consent;
import uk.gov.dwp.jobmatch.consent.ConsentThen;

/**
 * What is in an account, for whoever may look.
 *
 * @param person null where nobody holds it any more
 * @param history of consent, the newest first
 * @param then how consent stood at the instant that was asked about; null where none was, and for an employer's account
 * @param activity what was done; null where that may not be seen, or nobody does anything in such an account
 */
public record Contents(
        Account account,
        @Nullable AccountHolder person,
        List<Consent> history,
        @Nullable ConsentThen then,
        @Nullable Activity activity) {

    /**
     * What a jobseeker did.
     *
     * @param rows searches and applications of {@link AccountFile#WEEKS} weeks, the newest first, with one row too many where there are more
     * @param weeks every one of these weeks, the oldest first
     * @param notes what they saved, the newest first
     */
    public record Activity(List<SeenActivity> rows, List<Week> weeks, List<SeenActivity> notes) {}

    public Optional<AccountHolder> holder() {
        return Optional.ofNullable(person);
    }

    /** Empty where it may not be seen. */
    public Optional<Activity> done() {
        return Optional.ofNullable(activity);
    }
}
