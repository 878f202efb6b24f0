package uk.gov.dwp.jobmatch.browser;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import uk.gov.dwp.jobmatch.outside.PartnerSystem;
import uk.gov.dwp.jobmatch.outside.StaffMember;
import uk.gov.dwp.jobmatch.outside.Submission;
import uk.gov.dwp.jobmatch.whole.RunningHelpdesk;

/** Attack: a letter that turns all after it around, so that people read what is not there ("Trojan Source", CVE-2021-42574). */
class BidiTextIT {

    private static final String TURNED = "Call \u202E0033 649 5120";

    /** The elements whose own text holds the letter and in which our words stand beside it, so that they would be turned too. */
    private static final String LEAKS = """
            () => [...document.querySelectorAll('body *')].filter(e =>
                    [...e.childNodes].some(n => n.nodeType === 3 && n.data.includes('\\u202E')))
                .filter(e => getComputedStyle(e).display === 'inline' && !getComputedStyle(e).unicodeBidi.includes('isolate'))
                .map(e => e.outerHTML)
            """;

    @RegisterExtension
    final Window window = new Window();

    @BeforeEach
    void nothing_else_waits() {
        RunningHelpdesk.shared()
                .records()
                .change("update incident set state = 'WITHDRAWN' where state in ('NEW', 'REOPENED')");
    }

    @Test
    void it_turns_nothing_outside_its_own_field() {
        String reference = PartnerSystem.ofTelford()
                .raise(Submission.ofEmployerWithoutEmail()
                        .with("phone", Phones.fresh())
                        .with("name", TURNED)
                        .with("organisationName", TURNED)
                        .with("bestTimeToCall", TURNED)
                        .with("contactNeeds", TURNED)
                        .with("summary", TURNED)
                        .with("detail", TURNED));

        Page desk = window.deskOf("helpdesk");
        desk.navigate("/queue?view=UNASSIGNED&order=NEWEST");
        assertEquals(List.of(), desk.evaluate(LEAKS));
        desk.navigate("/incident?reference=" + reference);
        assertEquals(List.of(), desk.evaluate(LEAKS));

        StaffMember.signedInAs("helpdesk2").answer(reference, TURNED);
        Page board = window.deskOf("teamleader-telford");
        await().until(() -> {
            board.navigate("/callbacks");
            return board.content().contains(TURNED);
        });
        assertEquals(List.of(), board.evaluate(LEAKS));
    }
}
