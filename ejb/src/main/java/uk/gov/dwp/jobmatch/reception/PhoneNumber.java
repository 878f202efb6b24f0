package uk.gov.dwp.jobmatch.reception;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import com.google.i18n.phonenumbers.Phonenumber;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.routing.ContactUs;
import uk.gov.dwp.jobmatch.routing.PhoneState;

/**
 * A phone number as somebody typed it, read as a British one (domain.md 3.1).
 *
 * @param dialled in E.164 form where it can be dialled, with {@code ;ext=} where an extension was typed with it; else as
 *     typed; null where none was given
 */
public record PhoneNumber(PhoneState state, @Nullable String dialled) {

    /** Stands between a number and its extension, as RFC 3966 has it. */
    public static final String EXTENSION = ";ext=";

    /** As much as an account's holder has room for, in characters. */
    private static final int LONGEST_KEPT = 30;

    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

    /** Reads a number; null is no number. */
    public static PhoneNumber read(@Nullable String typed) {
        if (typed == null) {
            return new PhoneNumber(PhoneState.NONE, null);
        }
        try {
            Phonenumber.PhoneNumber number = NUMBERS.parse(typed, "GB");
            return isCallable(number)
                    ? new PhoneNumber(PhoneState.OK, dialled(number))
                    : new PhoneNumber(PhoneState.BAD, typed);
        } catch (NumberParseException e) {
            return new PhoneNumber(PhoneState.BAD, typed);
        }
    }

    /** As an account's holder keeps it; empty where it cannot be dialled, or is too long for that. */
    public Optional<String> kept() {
        return callable().filter(number -> number.length() <= LONGEST_KEPT);
    }

    /** Its digits, its country's too and no extension's: what stands between them differs; empty where it cannot be dialled. */
    public Optional<String> digits() {
        return callable()
                .map(number -> number.replaceFirst(EXTENSION + ".*", "").replaceAll("[^0-9]", ""));
    }

    private Optional<String> callable() {
        return Optional.ofNullable(dialled).filter(number -> state == PhoneState.OK);
    }

    /** The form with its phone number as it is dialled, so that one number is one number however it was typed. */
    public static ContactUs dialable(ContactUs form) {
        return form.withPhone(read(form.customer().phone()).dialled());
    }

    /** As people write it: national for Britain, international for the rest; what is no number stays as it is. */
    public static String readable(String dialled) {
        try {
            Phonenumber.PhoneNumber number = NUMBERS.parse(dialled, "GB");
            boolean british = number.getCountryCode() == 44;
            return NUMBERS.format(number, british ? PhoneNumberFormat.NATIONAL : PhoneNumberFormat.INTERNATIONAL);
        } catch (NumberParseException e) {
            return dialled;
        }
    }

    private static String dialled(Phonenumber.PhoneNumber number) {
        String line = NUMBERS.format(number, PhoneNumberFormat.E164);
        return number.hasExtension() ? line + EXTENSION + number.getExtension() : line;
    }

    /** A number without its area code is possible too, but only from within the area. */
    private static boolean isCallable(Phonenumber.PhoneNumber number) {
        PhoneNumberType type = NUMBERS.getNumberType(number);
        return NUMBERS.isPossibleNumberWithReason(number) == ValidationResult.IS_POSSIBLE
                && type != PhoneNumberType.PREMIUM_RATE
                && type != PhoneNumberType.PERSONAL_NUMBER
                && !isDearByPrefix(number);
    }

    /** 09 and 070 cost the caller dear whether or not the number has been allotted yet. */
    private static boolean isDearByPrefix(Phonenumber.PhoneNumber number) {
        String national = NUMBERS.getNationalSignificantNumber(number);
        return number.getCountryCode() == 44 && (national.startsWith("9") || national.startsWith("70"));
    }
}
