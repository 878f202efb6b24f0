package uk.gov.dwp.jobmatch.consent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import uk.gov.dwp.jobmatch.account.Account;
import uk.gov.dwp.jobmatch.account.AccountState;
import uk.gov.dwp.jobmatch.fixture.Helpdesk;
import uk.gov.dwp.jobmatch.fixture.KnownAccounts;
import uk.gov.dwp.jobmatch.routing.CustomerType;

/** Laws over every account that there can be, in every role, whatever was said about advisers. */
class WhoSeesWhatTest {

    private final Helpdesk helpdesk = new Helpdesk();
    private final KnownAccounts accounts = new KnownAccounts(helpdesk);

    private interface Law {
        void check(Account account, Viewer viewer, ConsentNow consent, Verdict verdict);
    }

    private void everywhere(Law law) {
        for (Account account : everyKindOfAccount()) {
            for (Viewer viewer : Viewer.values()) {
                for (ConsentNow consent : ConsentNow.values()) {
                    law.check(account, viewer, consent, Verdict.on(Optional.of(account), viewer, consent));
                }
            }
        }
    }

    private List<Account> everyKindOfAccount() {
        helpdesk.sql("delete from account_holder");
        helpdesk.sql("delete from account");
        for (CustomerType kind : CustomerType.values()) {
            for (AccountState state : AccountState.values()) {
                if (kind != CustomerType.UNKNOWN) {
                    accounts.add(kind + "-" + state, kind.name(), state.name());
                }
            }
        }
        return helpdesk.with(
                entities -> entities.createQuery("from Account", Account.class).getResultList());
    }

    @Test
    void an_adviser_sees_a_jobseekers_active_account_with_consent_and_nothing_else() {
        everywhere((account, viewer, consent, verdict) -> {
            boolean open = account.kind() == CustomerType.JOBSEEKER
                    && account.state() == AccountState.ACTIVE
                    && consent == ConsentNow.GIVEN;
            if (viewer == Viewer.ADVISER) {
                assertEquals(open ? Verdict.SHOWN : Verdict.NO_CONSENT, verdict.toldTo(viewer));
            }
        });
    }

    @Test
    void what_a_jobseeker_did_is_shown_to_nobody_without_consent() {
        everywhere((account, viewer, consent, verdict) -> {
            if (account.kind() == CustomerType.JOBSEEKER && consent != ConsentNow.GIVEN) {
                assertFalse(verdict == Verdict.SHOWN, viewer + " " + account.reference());
            }
        });
    }

    @Test
    void an_account_whose_holder_is_gone_is_open_to_nobody_and_a_restricted_one_to_the_duty_manager() {
        everywhere((account, viewer, consent, verdict) -> {
            boolean closed = account.state() == AccountState.DELETED
                    || (account.state() == AccountState.RESTRICTED && viewer != Viewer.DUTY_MANAGER);
            assertTrue(!closed || !verdict.isAllowed(), viewer + " " + account.reference());
        });
    }

    @Test
    void more_consent_never_shows_less() {
        everywhere((account, viewer, consent, verdict) -> {
            Verdict with = Verdict.on(Optional.of(account), viewer, ConsentNow.GIVEN);
            assertTrue(with.isAllowed() || !verdict.isAllowed(), viewer + " " + account.reference());
        });
    }

    @Test
    void no_account_is_no_account() {
        for (Viewer viewer : Viewer.values()) {
            assertEquals(Verdict.NO_ACCOUNT, Verdict.on(Optional.empty(), viewer, ConsentNow.NEVER));
        }
        assertEquals(Verdict.NO_CONSENT, Verdict.NO_ACCOUNT.toldTo(Viewer.ADVISER));
        assertEquals(Verdict.NO_ACCOUNT, Verdict.NO_ACCOUNT.toldTo(Viewer.HELPDESK));
    }
}
