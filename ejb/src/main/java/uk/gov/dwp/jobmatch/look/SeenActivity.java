package uk.gov.dwp.jobmatch.look;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One thing that a jobseeker did on the site, as whoever may look sees it. */
public record SeenActivity(
        Instant at,
        String id,
        Kind kind,
        @Nullable String vacancy,
        @Nullable String words) {

    /** What was done, of what is shown. */
    public enum Kind {
        SEARCH,
        APPLICATION,
        NOTE
    }

    public Optional<String> aboutVacancy() {
        return Optional.ofNullable(vacancy);
    }

    /** What was searched for, applied for or noted. */
    public Optional<String> told() {
        return Optional.ofNullable(words);
    }

    /** Where it stands in its list. */
    public ActivityPlace place() {
        return new ActivityPlace(at, id);
    }
}
