package uk.gov.dwp.jobmatch.calendar;

import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.worktime.Nation;

/** Whose day off it is: a whole nation's, or that of the places with one calendar. */
public record Scope(@Nullable Nation nation, @Nullable String calendar) {

    public static Scope nation(Nation nation) {
        return new Scope(nation, null);
    }

    public static Scope calendar(String code) {
        return new Scope(null, code);
    }

    /** Its code, for the audit and a form's choice. */
    public String code() {
        return nation == null ? "CALENDAR:" + calendar : "NATION:" + nation;
    }

    boolean includes(NamedCalendar other) {
        return nation == null ? other.code().equals(calendar) : nation == other.nation();
    }
}
