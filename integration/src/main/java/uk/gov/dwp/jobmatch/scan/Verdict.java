package uk.gov.dwp.jobmatch.scan;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the scanner says of a file.
 *
 * @param finding the signature that it found; empty unless infected
 */
record Verdict(Kind kind, String finding) {

    private static final int LONGEST_SIGNATURE = 100;

    private static final Pattern FOUND = Pattern.compile("stream: (?<signature>.+) FOUND");
    private static final Pattern UNFIT = Pattern.compile("[^A-Za-z0-9._:/()-]");

    enum Kind {
        CLEAN,
        INFECTED,
        /** It could not read the file, or was asked for more than it does. */
        NOT_READ
    }

    /**
     * From an answer to INSTREAM, without its end.
     *
     * @throws ScannerAway if it is none that clamd gives
     */
    static Verdict read(String answer) {
        if (answer.equals("stream: OK")) {
            return new Verdict(Kind.CLEAN, "");
        }
        Matcher found = FOUND.matcher(answer);
        if (found.matches()) {
            return new Verdict(Kind.INFECTED, fit(found.group("signature")));
        }
        if (answer.endsWith("ERROR")) {
            return new Verdict(Kind.NOT_READ, "");
        }
        throw new ScannerAway("STRANGE_ANSWER");
    }

    /** The names come from files that somebody else writes. */
    private static String fit(String signature) {
        String fit = UNFIT.matcher(signature).replaceAll("_");
        return fit.length() > LONGEST_SIGNATURE ? fit.substring(0, LONGEST_SIGNATURE) : fit;
    }
}
