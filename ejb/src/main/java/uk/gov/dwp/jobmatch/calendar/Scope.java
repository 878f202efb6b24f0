package uk.gov.dwp.jobmatch.calendar;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.worktime.Nation;

/** Whose day off it is: a whole nation's, or that of the places with one calendar. */
public record Scope(@Nullable Nation nation, @Nullable String calendar) {

    private static final String CALENDAR = "CALENDAR:";

    public static Scope nation(Nation nation) {
        return new Scope(nation, null);
    }

    public static Scope calendar(String code) {
        return new Scope(null, code);
    }

    /** The scope of a code that {@link #code} gave; empty where it is none. */
    public static Optional<Scope> of(String code) {
        if (code.startsWith(CALENDAR)) {
            return Optional.of(calendar(code.substring(CALENDAR.length())));
        }
        return Stream.of(Nation.values())
                .map(Scope::nation)
                .filter(scope -> scope.code().equals(code))
                .findFirst();
    }

    /** Its code, for the audit and a form's choice. */
    public String code() {
        return nation == null ? CALENDAR + calendar : "NATION:" + nation;
    }

    boolean includes(NamedCalendar other) {
        return nation == null ? other.code().equals(calendar) : nation == other.nation();
    }
}
