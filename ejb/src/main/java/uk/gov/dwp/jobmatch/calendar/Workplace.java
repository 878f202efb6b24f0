package uk.gov.dwp.jobmatch.calendar;

import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.directory.OwnerGroup;

/** Somewhere that keeps a working calendar, by a code that says what it is. */
public record Workplace(String code) {

    /** The helpdesk itself, whose calendar counts wherever no other place is concerned. */
    public static final Workplace HELPDESK = new Workplace("HELPDESK");

    private static final String SITE = "SITE:";
    private static final String OFFICE = "OFFICE:";

    /** An Employer Direct site; the helpdesk where there is none. */
    public static Workplace ofSite(@Nullable String site) {
        return site == null ? HELPDESK : new Workplace(SITE + site);
    }

    /** A Jobcentre. */
    public static Workplace ofOffice(String office) {
        return new Workplace(OFFICE + office);
    }

    /** Where a group sits that owns callbacks, by its code; the helpdesk for SERCO's. */
    public static Workplace ofGroup(String group) {
        return OwnerGroup.office(group)
                .map(Workplace::ofOffice)
                .orElseGet(() -> ofSite(OwnerGroup.site(group).orElse(null)));
    }

    boolean isSite() {
        return code.startsWith(SITE);
    }

    boolean isOffice() {
        return code.startsWith(OFFICE);
    }

    /** The code of the site or office itself. */
    String place() {
        return code.substring(code.indexOf(':') + 1);
    }
}
