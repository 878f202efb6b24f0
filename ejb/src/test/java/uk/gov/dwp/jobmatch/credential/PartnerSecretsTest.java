package uk.gov.dwp.jobmatch.credential;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import uk.gov.dwp.jobmatch.audit.AuditRecord;
import uk.gov.dwp.jobmatch.directory.PartnerChanged;
import uk.gov.dwp.jobmatch.directory.Partners;
import uk.gov.dwp.jobmatch.fixture.Helpdesk;

class PartnerSecretsTest {

    private static final String CODE = "ed-telford";
    private static final Duration FORTNIGHT = Duration.ofDays(14);

    private final Helpdesk helpdesk = new Helpdesk();
    private final PartnerSecrets secrets = helpdesk.as("admin", PartnerSecrets.class);

    @Test
    void a_secret_is_long_random_and_kept_as_a_digest_only() {
        String secret = renew(FORTNIGHT);

        assertTrue(secret.matches("[A-Za-z0-9_-]{43}"), secret);
        assertEquals(List.of(secret), right(secret));
        assertFalse(helpdesk.all(AuditRecord.class).toString().contains(secret));
        assertEquals(
                List.of(),
                helpdesk.with(entities -> entities.createNativeQuery(
                                "select 1 from partner_secret where row(partner_secret)::text like ?")
                        .setParameter(1, "%" + secret + "%")
                        .getResultList()));
    }

    @Test
    void the_one_before_stays_right_for_as_long_as_was_said() {
        String first = renew(FORTNIGHT);
        String second = renew(FORTNIGHT);

        assertEquals(List.of(second, first), right(first, second));
        helpdesk.clock.advance(FORTNIGHT.minusSeconds(1));
        assertEquals(List.of(second, first), right(first, second));
        helpdesk.clock.advance(Duration.ofSeconds(1));
        assertEquals(List.of(second), right(first, second));
    }

    @Test
    void a_third_ends_the_first_at_once() {
        String first = renew(FORTNIGHT);
        String second = renew(FORTNIGHT);
        String third = renew(FORTNIGHT);

        assertEquals(List.of(third, second), right(first, second, third));
    }

    @Test
    void without_an_overlap_the_one_before_ends_at_once() {
        String leaked = renew(FORTNIGHT);
        String next = renew(Duration.ZERO);

        assertEquals(List.of(next), right(leaked, next));
    }

    @Test
    void the_one_before_can_be_ended_early_and_the_one_in_use_cannot() {
        String first = renew(FORTNIGHT);
        String second = renew(FORTNIGHT);

        secrets.endOlder(CODE, version());
        assertEquals(List.of(second), right(first, second));
        secrets.endOlder(CODE, version());
        assertEquals(List.of(second), right(first, second));
    }

    @Test
    void the_second_of_two_administrators_does_not_end_the_secret_that_the_first_has_just_replaced() {
        String first = renew(FORTNIGHT);
        int seen = version();
        String second = secrets.renew(CODE, seen, FORTNIGHT);

        assertThrows(PartnerChanged.class, () -> secrets.renew(CODE, seen, FORTNIGHT));
        assertEquals(List.of(second, first), right(first, second));
    }

    @Test
    void of_two_administrators_at_the_same_instant_one_makes_a_secret() {
        List<Optional<String>> made = Helpdesk.atOnce(2, i -> {
            try {
                return Optional.of(secrets.renew(CODE, 0, FORTNIGHT));
            } catch (PartnerChanged byTheOther) {
                return Optional.<String>empty();
            }
        });

        assertEquals(1, made.stream().filter(Optional::isPresent).count());
        assertEquals(1, secrets.of(CODE).size());
    }

    private String renew(Duration overlap) {
        helpdesk.clock.advance(Duration.ofMinutes(1));
        return Objects.requireNonNull(secrets.renew(CODE, version(), overlap));
    }

    private int version() {
        return helpdesk.as("admin", Partners.class).open(CODE).version();
    }

    /** Which of these let the partner in now, the one in use first. */
    private List<String> right(String... candidates) {
        return secrets.of(CODE).stream()
                .flatMap(some -> recognised(some, candidates).stream())
                .toList();
    }

    private static List<String> recognised(PartnerSecret by, String... candidates) {
        return List.of(candidates).stream().filter(by::recognises).toList();
    }
}
