package uk.gov.dwp.jobmatch.web.place;

import java.util.regex.Pattern;
import uk.gov.dwp.jobmatch.web.form.Problems;

/** How a code must look by which partners and records name a place. */
final class PlaceCode {

    private static final Pattern FORM = Pattern.compile("[A-Z][A-Z0-9_]{1,38}[A-Z0-9]");

    private PlaceCode() {}

    static void check(Problems problems, String field, String code) {
        if (!FORM.matcher(code).matches()) {
            problems.add(field, "problem.mailboxCode");
        }
    }
}
