package uk.gov.dwp.jobmatch.email;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.answer.Letter;
import uk.gov.dwp.jobmatch.delivery.Purpose;
import uk.gov.dwp.jobmatch.routing.Category;
import uk.gov.dwp.jobmatch.routing.Language;
import uk.gov.dwp.jobmatch.routing.Priority;

/** A letter to a site's inbox, in words: {@code aReply("Try again").toCustomer().inWelsh()}. */
record SampleLetter(
        Purpose purpose,
        @Nullable String words,
        String address,
        String reference,
        Language language,
        boolean sensitive,
        boolean toStaff,
        @Nullable String callback,
        @Nullable String inReplyTo) {

    static final String MESSAGE_ID = "<5f0c@jobmatch-helpdesk.dwp.gov.uk>";

    static SampleLetter a(Purpose purpose) {
        return new SampleLetter(
                purpose,
                purpose == Purpose.REPLY ? "Try again." : null,
                "telford@dwp.gov.uk",
                "UJ-2026-0000123",
                Language.EN,
                false,
                true,
                purpose == Purpose.CALL_REQUIRED ? "CB-2026-0000007" : null,
                null);
    }

    static SampleLetter aCall(@Nullable String callback) {
        return new SampleLetter(
                Purpose.CALL_REQUIRED,
                null,
                "telford@dwp.gov.uk",
                "UJ-2026-0000123",
                Language.EN,
                false,
                true,
                callback,
                null);
    }

    static SampleLetter aReply(@Nullable String words) {
        return new SampleLetter(
                Purpose.REPLY, words, "telford@dwp.gov.uk", "UJ-2026-0000123", Language.EN, false, true, null, null);
    }

    SampleLetter toCustomer() {
        return new SampleLetter(
                purpose, words, "sian@example.com", reference, language, sensitive, false, callback, inReplyTo);
    }

    SampleLetter to(String other) {
        return new SampleLetter(purpose, words, other, reference, language, sensitive, toStaff, callback, inReplyTo);
    }

    SampleLetter inWelsh() {
        return new SampleLetter(
                purpose, words, address, reference, Language.CY, sensitive, toStaff, callback, inReplyTo);
    }

    SampleLetter touchingSafety() {
        return new SampleLetter(purpose, words, address, reference, language, true, toStaff, callback, inReplyTo);
    }

    SampleLetter about(String other) {
        return new SampleLetter(purpose, words, address, other, language, sensitive, toStaff, callback, inReplyTo);
    }

    SampleLetter withCallback() {
        return new SampleLetter(
                purpose, words, address, reference, language, sensitive, toStaff, "CB-2026-0000007", inReplyTo);
    }

    SampleLetter after(String earlier) {
        return new SampleLetter(purpose, words, address, reference, language, sensitive, toStaff, callback, earlier);
    }

    Letter letter() {
        return letter(false);
    }

    private Letter letter(boolean withoutConsent) {
        return new Letter(
                address,
                MESSAGE_ID,
                inReplyTo,
                purpose,
                language,
                reference,
                sensitive,
                toStaff,
                Category.VACANCY,
                Priority.STANDARD,
                words,
                callback,
                withoutConsent,
                Instant.parse("2026-07-01T13:10:00Z"));
    }

    LetterText text() {
        return new LetterText(letter());
    }

    LetterText textWithoutConsent() {
        return new LetterText(letter(true));
    }
}
