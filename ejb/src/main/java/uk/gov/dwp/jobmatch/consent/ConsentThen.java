package uk.gov.dwp.jobmatch.consent;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How consent stood at an instant in the past. The two answers differ where we were told late: the first says what the holder wanted,
 * the second what whoever looked at that moment could know.
 *
 * @param said the last of what the holder had said by then, as we know today; null for nothing
 * @param known the last of what we had been told by then, which the gate went by; null for nothing
 */
public record ConsentThen(
        Instant at, @Nullable Consent said, @Nullable Consent known) {

    /** What it rests on, as we know today; empty where the holder had said nothing. */
    public Optional<Consent> asSaid() {
        return Optional.ofNullable(said);
    }

    /** What it rests on, as we knew then; empty where we had been told nothing. */
    public Optional<Consent> asKnown() {
        return Optional.ofNullable(known);
    }
}
