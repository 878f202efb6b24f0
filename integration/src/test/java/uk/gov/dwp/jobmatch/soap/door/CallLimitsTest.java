package uk.gov.dwp.jobmatch.soap.door;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import uk.gov.dwp.jobmatch.admission.Admission;
import uk.gov.dwp.jobmatch.admission.Admission.Verdict;
import uk.gov.dwp.jobmatch.admission.Shown;
import uk.gov.dwp.jobmatch.soap.fault.FaultCode;

class CallLimitsTest {

    private static final Instant NOON = Instant.parse("2026-07-01T12:00:00Z");
    private static final Credentials TELFORD = credentials("ed-telford");
    private static final Credentials DUNDEE = credentials("ed-dundee");
    private static final Credentials GUESSER = credentials("guesser");
    private static final String HERE = "192.0.2.1";
    private static final String ELSEWHERE = "192.0.2.2";

    private final CallLimits limits = new CallLimits();

    @Test
    void a_partner_that_calls_too_often_is_refused_and_another_is_not() {
        call(TELFORD, 2, NOON);
        call(TELFORD, 2, NOON);

        DoorRefusal refusal = call(TELFORD, 2, NOON.plusSeconds(10)).orElseThrow();

        assertEquals(new DoorRefusal(FaultCode.TOO_MANY_CALLS, Duration.ofSeconds(50), "ed-telford", false), refusal);
        assertEquals(Optional.empty(), call(DUNDEE, 2, NOON.plusSeconds(10)));
    }

    @Test
    void with_two_secrets_it_calls_no_more_than_with_one() {
        call(TELFORD, 1, NOON);

        Optional<DoorRefusal> other = limits.count(DUNDEE, admission("ed-telford", 1), NOON);

        assertEquals(Optional.of(Duration.ofSeconds(60)), other.map(DoorRefusal::retryAfter));
    }

    @Test
    void who_was_refused_is_refused_again_without_a_look_for_as_long_as_five_seconds() {
        call(TELFORD, 1, NOON);
        call(TELFORD, 1, NOON);

        assertEquals(
                Optional.of(new DoorRefusal(FaultCode.TOO_MANY_CALLS, Duration.ofSeconds(56), "ed-telford", true)),
                limits.atOnce(TELFORD, HERE, NOON.plusSeconds(4)));
        assertEquals(Optional.empty(), limits.atOnce(TELFORD, HERE, NOON.plusSeconds(5)));
        assertEquals(Optional.empty(), limits.atOnce(DUNDEE, HERE, NOON));
    }

    @Test
    void that_ends_with_the_wait_itself() {
        call(TELFORD, 1, NOON);
        call(TELFORD, 1, NOON.plusSeconds(58));

        assertEquals(Optional.empty(), limits.atOnce(TELFORD, HERE, NOON.plusSeconds(60)));
        assertEquals(Optional.empty(), call(TELFORD, 1, NOON.plusSeconds(60)));
        assertEquals(Optional.empty(), limits.atOnce(TELFORD, HERE, NOON.plusSeconds(60)));
    }

    @Test
    void an_address_that_guesses_must_wait_and_another_need_not() {
        guessWrong(CallLimits.WRONG_GUESSES_A_MINUTE);

        assertEquals(
                Optional.of(Duration.ofSeconds(60)),
                limits.atOnce(GUESSER, HERE, NOON).map(DoorRefusal::retryAfter));
        assertEquals(Optional.empty(), limits.atOnce(GUESSER, ELSEWHERE, NOON));
        assertEquals(Optional.empty(), limits.atOnce(GUESSER, HERE, NOON.plusSeconds(60)));
    }

    @Test
    void a_few_wrong_guesses_are_free() {
        guessWrong(CallLimits.WRONG_GUESSES_A_MINUTE - 1);

        assertEquals(Optional.empty(), limits.atOnce(GUESSER, HERE, NOON));
    }

    @Test
    void a_guesser_does_not_keep_out_a_partner_behind_the_same_address() {
        call(TELFORD, 600, NOON);
        guessWrong(CallLimits.WRONG_GUESSES_A_MINUTE);

        assertEquals(Optional.empty(), limits.atOnce(TELFORD, HERE, NOON));
    }

    private void guessWrong(int times) {
        for (int i = 0; i < times; i++) {
            limits.guessedWrong(HERE, NOON);
        }
    }

    private Optional<DoorRefusal> call(Credentials credentials, int most, Instant now) {
        return limits.count(
                credentials, admission(String.valueOf(credentials.shown().name()), most), now);
    }

    private static Admission admission(String partner, int most) {
        return new Admission(Verdict.ADMITTED, partner, "partner-employer-direct", most);
    }

    private static Credentials credentials(String name) {
        return new Credentials(new Shown(name, "secret", null), true, "digest of " + name);
    }
}
