package uk.gov.dwp.jobmatch.web.holderright;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import uk.gov.dwp.jobmatch.holderright.FileSection;
import uk.gov.dwp.jobmatch.reception.PhoneNumber;
import uk.gov.dwp.jobmatch.routing.Language;
import uk.gov.dwp.jobmatch.web.language.Times;
import uk.gov.dwp.jobmatch.web.language.Words;

/**
 * Says in the holder's language what a record keeps as a code, a time or a number as it is dialled. A code without words, which a later
 * program may have written, is given as it is: a holder is to get all of it.
 */
final class FieldWords {

    private static final Pattern INSTANT = Pattern.compile("at|.*_at");
    private static final Pattern DAY = Pattern.compile(".*_on");
    private static final Pattern PHONE = Pattern.compile("phone|second_phone");

    /** Where the words of a code stand, by section and field; by field alone where all sections have the same. */
    static final Map<String, String> CODES = Map.ofEntries(
            Map.entry("ACCOUNT.kind", "customerType."),
            Map.entry("ACCOUNT.origin", "file.origin."),
            Map.entry("ACCOUNT.state", "account.state."),
            Map.entry("ACCOUNT.email_origin", "file.email_origin."),
            Map.entry("CONSENT.given", "file.given."),
            Map.entry("CONSENT.door", "account.door."),
            Map.entry("ACTIVITY.kind", "file.activity."),
            Map.entry("INCIDENT.state", "state."),
            Map.entry("RESTRICTED_INCIDENT.state", "state."),
            Map.entry("INCIDENT.channel", "channel."),
            Map.entry("INCIDENT.category", "category."),
            Map.entry("MESSAGE.kind", "entry."),
            Map.entry("ATTACHMENT.type", "fileType."),
            Map.entry("CALLBACK.state", "callbackState."),
            Map.entry("CALLBACK.owner_group", "file.group."),
            Map.entry("REQUEST.kind", "holderKind."),
            Map.entry("REQUEST.state", "holderState."),
            Map.entry("REQUEST.verdict", "file.verdict."),
            Map.entry("REQUEST.ground", "ground."),
            Map.entry("LOOK.action", "action."),
            Map.entry("language", "language."),
            Map.entry("outcome", "outcome."),
            Map.entry("result", "file.result."),
            Map.entry("role", "role."),
            Map.entry("written_by", "role."));

    private final Language language;

    FieldWords(Language language) {
        this.language = language;
    }

    String of(FileSection section, String field, String value) {
        if (INSTANT.matcher(field).matches()) {
            return Times.in(language, Instant.parse(value));
        }
        if (DAY.matcher(field).matches()) {
            return Times.in(language, LocalDate.parse(value));
        }
        if (PHONE.matcher(field).matches()) {
            return PhoneNumber.readable(value);
        }
        String words = CODES.getOrDefault(section + "." + field, CODES.get(field));
        return words == null ? value : inWords(words, value);
    }

    /** Whoever works here may hold several roles. */
    private String inWords(String words, String codes) {
        return Arrays.stream(codes.split(", ", -1))
                .map(code -> Words.has(language, words + code) ? Words.in(language, words + code) : code)
                .collect(Collectors.joining(", "));
    }
}
