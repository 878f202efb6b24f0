package uk.gov.dwp.jobmatch.soap.door;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import uk.gov.dwp.jobmatch.admission.Admission;

/**
 * How often a caller may call: a partner as its policy says, a stranger at an address until it has guessed wrong too often.
 * Counted in memory, before a body is read; who was refused a moment ago is refused again without a question to the database.
 */
@ApplicationScoped
public class CallLimits {

    static final int WRONG_GUESSES_A_MINUTE =
            Integer.parseInt(System.getenv().getOrDefault("JOBMATCH_WRONG_GUESSES_PER_MINUTE", "60"));

    private static final int MOST_REMEMBERED = 10_000;

    private final Recent<LastMinute> callsOfPartner = new Recent<>(MOST_REMEMBERED, LastMinute::new);
    private final Recent<LastMinute> guessesFromAddress = new Recent<>(MOST_REMEMBERED, LastMinute::new);
    private final Recent<Acquaintance> proven = new Recent<>(MOST_REMEMBERED, Acquaintance::new);

    /** A refusal that needs no look at the credentials. Those that were right before are not kept out by a neighbour's guesses. */
    Optional<DoorRefusal> atOnce(Credentials credentials, String address, Instant now) {
        Optional<Acquaintance> acquaintance = proven.find(credentials.digest());
        if (acquaintance.isPresent()) {
            return acquaintance.get().again(now);
        }
        Duration wait = guessesFromAddress.of(address).waitFor(WRONG_GUESSES_A_MINUTE, now);
        return wait.isZero() ? Optional.empty() : Optional.of(DoorRefusal.tooManyCalls(wait, null, true));
    }

    void guessedWrong(String address, Instant now) {
        guessesFromAddress.of(address).count(WRONG_GUESSES_A_MINUTE, now);
    }

    /** Counts the call of a partner that was let in, or refuses it. */
    Optional<DoorRefusal> count(Credentials credentials, Admission admission, Instant now) {
        String partner = Objects.requireNonNull(admission.partner());
        Duration wait = callsOfPartner.of(partner).count(admission.callsPerMinute(), now);
        return proven.of(credentials.digest()).told(wait, partner, now);
    }
}
