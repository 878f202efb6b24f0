package uk.gov.dwp.jobmatch.interop;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.gov.dwp.jobmatch.outside.PartnerSystem;
import uk.gov.dwp.jobmatch.outside.StaffMember;
import uk.gov.dwp.jobmatch.outside.Submission;
import uk.gov.dwp.jobmatch.whole.Records;
import uk.gov.dwp.jobmatch.whole.RunningHelpdesk;

/** A partner succeeds with the toolkit it has: what each client was told is what the helpdesk holds, letter for letter. */
class InteroperabilityIT {

    private static final String PARTNER = "ed-telford";

    /** What every client submits. */
    private static final String FORM = "Siân Llŷr|Llŷr & Daughters <Upholsterers>|ERM_MIGRATED|+441632960123"
            + "|It was there on Monday: £9 < £10 & \"rising\". Diolch, tŷ ŵyl 🙂|t|f";

    private static final String OFFERED = """
            select c.state from callback c join incident i on i.id = c.incident
            where i.reference = ? and c.state = 'OFFERED'
            """;

    private static final int AT_ONCE = 4;

    private static final Records RECORDS = RunningHelpdesk.shared().records();
    private static final ExecutorService POOL = Executors.newFixedThreadPool(AT_ONCE);
    private static final Map<Stack, String> OWED = new EnumMap<>(Stack.class);
    private static final Map<Stack, CompletableFuture<Conversation>> CONVERSATIONS = new EnumMap<>(Stack.class);

    /** All clients at once, so that the slowest is what this takes. */
    @BeforeAll
    static void have_them_talk() {
        Conversation.prepare();
        StaffMember staff = StaffMember.signedInAs("helpdesk");
        for (Stack stack : Stack.values()) {
            String incident = callbackOwed(staff);
            OWED.put(stack, incident);
            CONVERSATIONS.put(
                    stack, CompletableFuture.supplyAsync(() -> Conversation.of(stack, PARTNER, incident), POOL));
        }
    }

    @AfterAll
    static void hang_up() {
        POOL.shutdownNow();
    }

    private static String callbackOwed(StaffMember staff) {
        String reference = PartnerSystem.ofTelford().raise(Submission.ofEmployerWithoutEmail());
        staff.answer(reference, "The vacancy is back.");
        await().until(() -> RECORDS.rows(OFFERED, reference).size() == 1);
        return reference;
    }

    @ParameterizedTest
    @EnumSource
    void what_a_client_was_told_is_what_the_helpdesk_holds(Stack stack) {
        Conversation conversation = conversation(stack);

        assertEquals("ED_TELFORD", conversation.said("ping"));
        String reference = conversation.said("submit");
        assertEquals(reference, conversation.said("duplicate"));
        assertEquals("NEW", conversation.said("status"));
        assertEquals("FORM_REFUSED incident/customer/email EMAIL_INVALID", conversation.said("fault"));
        assertEquals(FORM, RECORDS.row("""
                select concat_ws('|', customer_name, organisation, account_origin, phone, detail, call_required, staff_safety)
                from incident where reference = ?
                """, reference));
    }

    @ParameterizedTest
    @EnumSource
    void a_client_turns_the_pages_of_a_list(Stack stack) {
        Conversation conversation = conversation(stack);

        assertTrue(Integer.parseInt(conversation.said("list one")) > 1, conversation::toString);
        assertTrue(Integer.parseInt(conversation.said("list many")) > 1, conversation::toString);
    }

    @ParameterizedTest
    @EnumSource
    void a_client_makes_a_call_and_tells_its_outcome_once(Stack stack) {
        Conversation conversation = conversation(stack);

        String incident = owed(stack);
        assertTrue(conversation.said("callback").startsWith(incident + " "), conversation::toString);
        assertEquals("1 SPOKE_RESOLVED A. Caller t", RECORDS.row("""
                select count(*) over (), a.outcome, a.made_by, a.identity_checked
                from attempt a join callback c on c.id = a.callback join incident i on i.id = c.incident
                where i.reference = ? and a.notes like 'The customer was told (%). Diolch, tŷ ŵyl'
                """, incident));
    }

    private static String owed(Stack stack) {
        return Objects.requireNonNull(OWED.get(stack));
    }

    private static Conversation conversation(Stack stack) {
        return Objects.requireNonNull(CONVERSATIONS.get(stack)).join().orNotRun();
    }
}
