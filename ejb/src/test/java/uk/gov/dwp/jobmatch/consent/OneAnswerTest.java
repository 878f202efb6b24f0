package uk.gov.dwp.jobmatch.consent;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import uk.gov.dwp.jobmatch.fixture.Helpdesk;
import uk.gov.dwp.jobmatch.fixture.KnownAccounts;
import uk.gov.dwp.jobmatch.look.AccountFile;
import uk.gov.dwp.jobmatch.look.Sighting;
import uk.gov.dwp.jobmatch.look.Turn;

/** An adviser learns nothing of an account that is not open to them: one answer, at the same cost, whyever it is (domain.md C3). */
class OneAnswerTest {

    private final Helpdesk helpdesk = new Helpdesk();
    private final KnownAccounts accounts = new KnownAccounts(helpdesk);
    private final AccountFile file = helpdesk.as("adviser", AccountFile.class);

    private Sighting look(String account) {
        return file.open(Ask.withReason(account, "She asked me to"), Turn.FIRST, 10);
    }

    @Test
    void no_consent_and_no_account_are_one_answer_of_as_many_statements() {
        accounts.jobseeker("SILENT");
        accounts.jobseeker("BUSY");
        accounts.did("BUSY", "SEARCH", "2026-11-20T10:00", "welder");
        accounts.openTo("REVOKED");
        accounts.revoke("REVOKED");
        for (String state : List.of("CLOSING", "DELETED", "RESTRICTED")) {
            accounts.add(state, "JOBSEEKER", state);
            accounts.grant(state);
        }
        accounts.add("EMPLOYER", "EMPLOYER", "ACTIVE");
        look("WARM-UP");

        Set<Sighting> answers = new HashSet<>();
        Set<Long> costs = new HashSet<>();
        for (String account : List.of(
                "SILENT",
                "BUSY",
                "REVOKED",
                "CLOSING",
                "DELETED",
                "RESTRICTED",
                "EMPLOYER",
                "NO-SUCH",
                "no reference")) {
            costs.add(helpdesk.statements(() -> answers.add(look(account))));
        }

        assertEquals(Set.of(Verdict.NO_CONSENT), verdicts(answers));
        assertEquals(1, answers.size(), answers::toString);
        assertEquals(1, costs.size(), costs::toString);
    }

    @Test
    void the_log_knows_why_all_the_same() {
        accounts.jobseeker("SILENT");
        accounts.add("GONE", "JOBSEEKER", "DELETED");
        accounts.add("EMPLOYER", "EMPLOYER", "ACTIVE");
        List.of("SILENT", "GONE", "EMPLOYER", "NO-SUCH").forEach(this::look);

        assertEquals(
                List.of(Verdict.NO_CONSENT, Verdict.NOT_OPEN, Verdict.NOT_A_JOBSEEKERS, Verdict.NO_ACCOUNT),
                helpdesk.all(AccessRecord.class).stream()
                        .map(AccessRecord::code)
                        .toList());
    }

    private static Set<Verdict> verdicts(Set<Sighting> answers) {
        Set<Verdict> verdicts = new HashSet<>();
        answers.forEach(answer -> verdicts.add(answer.look().verdict()));
        return verdicts;
    }
}
