package uk.gov.dwp.jobmatch.callback;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static uk.gov.dwp.jobmatch.fixture.FormFixture.aForm;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.gov.dwp.jobmatch.answer.AnswerDesk;
import uk.gov.dwp.jobmatch.fixture.FormFixture;
import uk.gov.dwp.jobmatch.fixture.Helpdesk;
import uk.gov.dwp.jobmatch.incident.Incident;
import uk.gov.dwp.jobmatch.incident.IncidentDesk;
import uk.gov.dwp.jobmatch.incident.IncidentState;
import uk.gov.dwp.jobmatch.incident.NotPossibleNow;
import uk.gov.dwp.jobmatch.incident.Outcome;

/** Whatever people do, and in whatever order: no call is forgotten. */
class CallbackLawsTest {

    private static final int COMMANDS = 150;

    private final Helpdesk helpdesk = new Helpdesk();
    private Random random = new Random();
    private int refusals;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void every_call_is_open_with_an_owner_and_a_time_or_over_with_an_outcome(long seed) {
        random = new Random(seed);
        for (int i = 0; i < COMMANDS; i++) {
            doSomething();
        }

        List<Callback> all = helpdesk.all(Callback.class);
        assertTrue(all.size() > 10 && refusals > 0, "too little happened");
        Map<Long, Callback> byId = new HashMap<>();
        all.forEach(callback -> byId.put(callback.id(), callback));
        all.forEach(callback -> assertLawful(callback, byId));
        assertOneOpenCallPerNumber(all);
        assertIncidentsKnowTheirCalls(all);
    }

    private static void assertLawful(Callback callback, Map<Long, Callback> all) {
        assertFalse(callback.ownerGroup().isBlank());
        assertTrue(callback.dueAt().isAfter(callback.owedAt()));
        switch (callback.state()) {
            case OWED, OFFERED, HELD -> assertTrue(callback.caller().isEmpty());
            case TAKEN -> assertTrue(callback.caller().isPresent());
            case JOINED ->
                assertTrue(requireNonNull(all.get(callback.joinedTo().orElseThrow()))
                        .state()
                        .isOpen());
            case CLOSED, RETURNED ->
                assertTrue(callback.outcome().isPresent() && callback.closedAt().isPresent());
            case SUPERSEDED -> throw new AssertionError("Nothing supersedes a call yet");
        }
    }

    private static void assertOneOpenCallPerNumber(List<Callback> all) {
        Map<String, Long> open = all.stream()
                .filter(callback -> callback.state().isOpen())
                .collect(groupingBy(Callback::phone, counting()));

        assertTrue(open.values().stream().allMatch(count -> count == 1), open::toString);
    }

    private void assertIncidentsKnowTheirCalls(List<Callback> all) {
        for (Incident incident : helpdesk.all(Incident.class)) {
            long owed = all.stream()
                    .filter(callback -> callback.incident() == incident.id())
                    .filter(callback -> callback.state().isOpen() || callback.state() == CallbackState.JOINED)
                    .count();
            assertEquals(incident.state() == IncidentState.CALLBACK_OWED ? 1 : 0, owed, incident.reference());
        }
    }

    private void doSomething() {
        switch (random.nextInt(12)) {
            case 0, 1, 2 -> helpdesk.accept(form());
            case 3, 4, 5 -> answerNext();
            case 6 -> helpdesk.courier.callbacks().forEach(helpdesk.bean(CallbackOffers.class)::offer);
            case 7, 8 -> any(CallbackState.OFFERED).forEach(this::give);
            case 9 -> any(CallbackState.TAKEN).forEach(this::report);
            case 10 ->
                any(CallbackState.HELD)
                        .forEach(held -> helpdesk.as("dutymanager", CallbackBoard.class)
                                .release(held.id(), held.version(), "The police were told"));
            default -> sleepAndTidyUp();
        }
        helpdesk.clock.advance(Duration.ofSeconds(1 + random.nextInt(3600)));
    }

    private FormFixture form() {
        FormFixture form = switch (random.nextInt(3)) {
            case 0 -> aForm();
            case 1 -> aForm().fromJobseekerDirect();
            default -> aForm().fromJobcentre();
        };
        form.withPhone("01632 96000" + random.nextInt(4));
        return random.nextInt(6) == 0 ? form.withoutEmail().urgent() : form.withoutEmail();
    }

    private void answerNext() {
        helpdesk.as("helpdesk", IncidentDesk.class)
                .takeNext()
                .map(helpdesk::now)
                .ifPresent(incident -> helpdesk.as("helpdesk", AnswerDesk.class)
                        .reply(incident.id(), incident.version(), "It is mended.", random.nextBoolean()));
    }

    private List<Callback> any(CallbackState state) {
        Predicate<Callback> some = callback -> callback.state() == state && random.nextBoolean();
        return helpdesk.all(Callback.class).stream().filter(some).toList();
    }

    private void give(Callback offered) {
        String owner = ownerOf(offered);
        CallbackBoard board = helpdesk.as(owner, CallbackBoard.class);
        if (owner.equals("qat")) {
            board.allocate(offered.id(), offered.version(), "caller");
        } else {
            board.take(offered.id(), offered.version());
        }
    }

    private void report(Callback taken) {
        CallOutcome[] outcomes = CallOutcome.values();
        CallReport report = new CallReport(outcomes[random.nextInt(outcomes.length)], true, null, null);
        helpdesk.as(taken.caller().orElseThrow(), CallLog.class).record(taken.id(), taken.version(), report);
    }

    private static String ownerOf(Callback callback) {
        return switch (callback.ownerGroup()) {
            case "SERCO_QAT" -> "qat";
            case "JOBCENTRE_LEEDS" -> "adviser";
            default -> "teamleader-telford";
        };
    }

    /** The sweep comes round, and somebody closes and reopens what they like. */
    private void sleepAndTidyUp() {
        helpdesk.clock.advance(Duration.ofHours(random.nextInt(30)));
        helpdesk.bean(CallbackSweep.class).sweep();
        IncidentDesk desk = helpdesk.as("helpdesk", IncidentDesk.class);
        for (Incident incident : helpdesk.all(Incident.class)) {
            try {
                if (random.nextInt(6) == 0) {
                    desk.close(incident.id(), incident.version(), Outcome.RESOLVED, "Enough");
                } else if (random.nextInt(6) == 0) {
                    desk.reopen(incident.id(), incident.version(), "Again");
                }
            } catch (NotPossibleNow owed) {
                refusals++;
            }
        }
    }
}
