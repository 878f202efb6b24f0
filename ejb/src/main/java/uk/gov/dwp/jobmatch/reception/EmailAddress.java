package uk.gov.dwp.jobmatch.reception;

import java.util.regex.Pattern;

/** What an email address looks like: no quoted names, no comments, nothing that could start another line of a mail. */
public final class EmailAddress {

    private static final int LONGEST = 254;
    private static final int LONGEST_NAME = 64;

    private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
    private static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
    private static final Pattern SHAPE =
            Pattern.compile("(?<name>" + ATOM + "(?:\\." + ATOM + ")*+)@" + LABEL + "(?:\\." + LABEL + ")+");

    private EmailAddress() {}

    /** Whether a text is an address that we can send to: its shape only, since who reads it is not known. */
    public static boolean isWellFormed(String text) {
        if (text.length() > LONGEST) {
            return false;
        }
        var found = SHAPE.matcher(text);
        return found.matches() && found.group("name").length() <= LONGEST_NAME;
    }
}
