package uk.gov.dwp.jobmatch.accounts;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.account.AccountReference;
import uk.gov.dwp.jobmatch.soap.fault.FaultCode;
import uk.gov.dwp.jobmatch.soap.fault.FieldProblem;
import uk.gov.dwp.jobmatch.soap.fault.Listed;
import uk.gov.dwp.jobmatch.soap.fault.MessageRefused;

/** What the contract cannot say of a field. All that is wrong with a message is gathered, and told at once. */
final class Limits {

    /** A clock that is fast by so much is still believed. */
    private static final Duration LEEWAY = Duration.ofMinutes(10);

    /** Nothing online is older. */
    private static final Instant EARLIEST = Instant.parse("1990-01-01T00:00:00Z");

    /** What would end a line, or the text, for somebody who reads it in a list or a log. */
    private static final Pattern SEVERAL_LINES = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}]");

    private final String place;
    private final Instant now;
    private final List<FieldProblem> problems = new ArrayList<>();

    /** For the elements in this one. */
    Limits(String place, Instant now) {
        this.place = place;
        this.now = now;
    }

    String reference(String field, String text) {
        String reference = filled(field, text);
        if (AccountReference.isNationalInsurance(reference)) {
            add(field, "NATIONAL_INSURANCE", "Never a National Insurance number. Send the user id.");
        }
        if (SEVERAL_LINES.matcher(reference).find()) {
            add(field, "WRONG_FORMAT", "A reference is written in one line.");
        }
        return reference;
    }

    String filled(String field, String text) {
        String stripped = text.strip();
        if (stripped.isEmpty()) {
            problems.add(FieldProblem.blank(at(field)));
        }
        return stripped;
    }

    @Nullable
    String optional(String field, @Nullable String text) {
        return text == null ? null : filled(field, text);
    }

    long version(String field, long version) {
        if (version < 1) {
            add(field, "OUT_OF_RANGE", "Versions begin with 1.");
        }
        return version;
    }

    Instant past(String field, Instant at) {
        if (at.isAfter(now.plus(LEEWAY))) {
            add(field, "IN_THE_FUTURE", "This is yet to happen. Check your clock.");
        } else if (at.isBefore(EARLIEST)) {
            add(field, "OUT_OF_RANGE", "Before 1990 there was nothing to tell of.");
        }
        return at;
    }

    /** Empty where it is no code of ours: then it is noted. */
    <E extends Enum<E>> Optional<E> code(String field, Class<E> codes, String said) {
        Optional<E> code = Listed.code(codes, said);
        if (code.isEmpty()) {
            addUnknown(field);
        }
        return code;
    }

    void add(String field, String code, String words) {
        problems.add(new FieldProblem(at(field), code, words));
    }

    /** A code stands there that is none. */
    void addUnknown(String field) {
        problems.add(FieldProblem.unknownCode(at(field)));
    }

    private String at(String field) {
        return place + "/" + field;
    }

    /** Refuses the message if anything was wrong: by its codes alone where they are all that is. */
    void keep() {
        if (problems.isEmpty()) {
            return;
        }
        boolean onlyCodes = problems.stream().allMatch(FieldProblem::isUnknownCode);
        throw new MessageRefused(onlyCodes ? FaultCode.UNKNOWN_CODE : FaultCode.INVALID_REQUEST, problems);
    }
}
