package uk.gov.dwp.jobmatch.web.place;

import java.util.regex.Pattern;
import uk.gov.dwp.jobmatch.web.form.Problems;

/** How a code must look by which partners and records name a place. */
final class PlaceCode {

    private static final Pattern FORM = Pattern.compile("[A-Z][A-Z0-9_]{1,38}[A-Z0-9]");

    private PlaceCode() {}

    /** Says what is wrong in the words of {@code problem.FIELD}, with an example of that kind of place. */
    static void check(Problems problems, String field, String code) {
        if (!FORM.matcher(code).matches()) {
            problems.add(field, "problem." + field);
        }
    }
}
