package uk.gov.dwp.jobmatch.safety;

import org.jspecify.annotations.Nullable;

/**
 * What somebody at risk, or near somebody who is, had time to write: perhaps nothing. Limits are checked at the door.
 *
 * @param key of the form that it was typed into, so that sending it twice raises one alert
 * @param what happens
 * @param place where
 * @param whom for whom
 */
public record Concern(
        String key,
        @Nullable String what,
        @Nullable String place,
        @Nullable String whom) {

    public Concern {
        what = written(what);
        place = written(place);
        whom = written(whom);
    }

    private static @Nullable String written(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
