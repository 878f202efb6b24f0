package uk.gov.dwp.jobmatch.holderright;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.holderright.Decision.Ground;
import uk.gov.dwp.jobmatch.holderright.Decision.OpenIncidents;
import uk.gov.dwp.jobmatch.holderright.Decision.Verdict;

/**
 * What one duty manager would do about a request.
 *
 * @param ground why it is refused; null where it is granted
 * @param words the same in words, for the holder
 * @param openIncidents what the holder chose for an erasure (domain.md X13); null where nothing is open
 * @param officer user name, for a restriction; else null
 * @param corrections for a rectification; else empty
 */
public record Proposed(
        Verdict verdict,
        @Nullable Ground ground,
        String words,
        @Nullable OpenIncidents openIncidents,
        @Nullable String officer,
        Map<HolderField, String> corrections) {

    /** Grants what needs no particulars. */
    public static Proposed grant(String words) {
        return new Proposed(Verdict.GRANT, null, words, null, null, Map.of());
    }

    public static Proposed refuse(Ground ground, String words) {
        return new Proposed(Verdict.REFUSE, ground, words, null, null, Map.of());
    }

    /** Erases, once what is open is finished or withdrawn; null where nothing is open. */
    public static Proposed erase(@Nullable OpenIncidents choice, String words) {
        return new Proposed(Verdict.GRANT, null, words, choice, null, Map.of());
    }

    public static Proposed restrictTo(String officer, String words) {
        return new Proposed(Verdict.GRANT, null, words, null, officer, Map.of());
    }

    public static Proposed correct(Map<HolderField, String> corrections, String words) {
        return new Proposed(Verdict.GRANT, null, words, null, null, corrections);
    }
}
