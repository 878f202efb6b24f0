package uk.gov.dwp.jobmatch.account;

import java.util.regex.Pattern;

/** What an account may be called by: never by a National Insurance number, whoever sends it (domain.md section 7). */
public final class AccountReference {

    private static final Pattern NATIONAL_INSURANCE =
            Pattern.compile("(?i)\\s*[A-Z]\\s*[A-Z](?:\\s*[0-9]){6}\\s*[A-D]\\s*");

    private AccountReference() {}

    /** Whether this is a National Insurance number, however it is spaced. */
    public static boolean isNationalInsurance(String reference) {
        return NATIONAL_INSURANCE.matcher(reference).matches();
    }
}
