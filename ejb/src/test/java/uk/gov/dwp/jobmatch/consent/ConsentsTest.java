package uk.gov.dwp.jobmatch.consent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJBTransactionRequiredException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.gov.dwp.jobmatch.fixture.Helpdesk;
import uk.gov.dwp.jobmatch.fixture.KnownAccounts;

/** What mails and exports ask before they tell an adviser anything. */
class ConsentsTest {

    private final Helpdesk helpdesk = new Helpdesk();
    private final KnownAccounts accounts = new KnownAccounts(helpdesk);
    private final Consents consents = helpdesk.bean(Consents.class);

    private boolean stands(String account) {
        return helpdesk.with(entities -> consents.stands(account));
    }

    @Test
    void what_goes_on_batch_by_batch_ends_with_the_batch_after_a_revocation() {
        accounts.openTo("JS-1");

        int batches = 0;
        while (batches < 10 && stands("JS-1")) {
            batches++;
            if (batches == 3) {
                accounts.revoke("JS-1");
            }
        }

        assertEquals(3, batches);
    }

    @ParameterizedTest
    @CsvSource({
        "JOBSEEKER, ACTIVE, true",
        "JOBSEEKER, CLOSING, false",
        "JOBSEEKER, DELETED, false",
        "JOBSEEKER, RESTRICTED, false",
        "EMPLOYER, ACTIVE, false"
    })
    void it_stands_for_a_jobseekers_active_account_only(String kind, String state, boolean stands) {
        accounts.add("A-1", kind, state);
        accounts.grant("A-1");

        assertEquals(stands, stands("A-1"));
    }

    @Test
    void without_a_word_or_an_account_there_is_none() {
        accounts.jobseeker("JS-1");

        assertFalse(stands("JS-1"));
        assertFalse(stands("NO-SUCH"));
    }

    @Test
    void an_answer_is_good_for_a_transaction_and_given_in_none_other() {
        accounts.openTo("JS-1");

        assertThrows(EJBTransactionRequiredException.class, () -> consents.stands("JS-1"));
        assertTrue(stands("JS-1"));
    }
}
