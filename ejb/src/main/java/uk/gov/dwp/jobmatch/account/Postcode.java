package uk.gov.dwp.jobmatch.account;

import java.util.Locale;

/** A postcode as holders of accounts have it, whoever writes it down: what is looked for is compared with that. */
public final class Postcode {

    private Postcode() {}

    /** In capitals. */
    public static String kept(String written) {
        return written.toUpperCase(Locale.ROOT);
    }
}
