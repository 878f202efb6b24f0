package uk.gov.dwp.jobmatch.web.incident;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds what should not be written into an incident: a National Insurance number, a card number, a password. */
final class PrivateData {

    /** Two letters, six digits, a letter from A to D; also with prefixes that are not given out, such as QQ. */
    private static final Pattern NATIONAL_INSURANCE =
            Pattern.compile("(?i)\\b[A-Z]{2} ?\\d{2} ?\\d{2} ?\\d{2} ?[A-D]\\b");

    private static final Pattern CARD = Pattern.compile("\\b\\d(?:[ -]?\\d){12,18}\\b");

    private static final Pattern PASSWORD =
            Pattern.compile("(?i)\\b(?:password|passcode|cyfrinair)\\s*(?:is|yw|:|=)\\s*\\S+");

    private PrivateData() {}

    static boolean isIn(String text) {
        return NATIONAL_INSURANCE.matcher(text).find()
                || PASSWORD.matcher(text).find()
                || cards(text).anyMatch(PrivateData::hasCheckDigit);
    }

    private static Stream<String> cards(String text) {
        return CARD.matcher(text).results().map(match -> match.group().replaceAll("\\D", ""));
    }

    /** As the last digit of every payment card follows from the others. */
    private static boolean hasCheckDigit(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighed = i % 2 == 0 ? digit : digit * 2;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return sum % 10 == 0;
    }
}
