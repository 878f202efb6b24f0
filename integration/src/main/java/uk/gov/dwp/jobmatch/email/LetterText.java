package uk.gov.dwp.jobmatch.email;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.answer.Letter;
import uk.gov.dwp.jobmatch.delivery.Purpose;
import uk.gov.dwp.jobmatch.worktime.WorkingCalendar;

/** What a letter says: its subject and paragraphs in the reader's language, as plain text and as simple HTML. */
final class LetterText {

    private static final Pattern INCIDENT = Pattern.compile("UJ-\\d{4}-\\d{7}");

    /** A staff safety alert, and which round of its mail this is. */
    private static final Pattern ALERT = Pattern.compile("(SA-\\d+)/(\\d+)");

    /** However a line was ended, and whatever else would end one in somebody's mail program. */
    private static final Pattern LINE_END = Pattern.compile("\\r\\n|[\\r\\n\\u000B\\u000C\\u0085\\u2028\\u2029]");

    private static final Pattern BLANK_LINES = Pattern.compile("\\n[ \\t]*\\n\\s*");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]");

    private final Letter letter;
    private final LetterWords words;

    LetterText(Letter letter) {
        this.letter = letter;
        this.words = new LetterWords(letter.language());
    }

    String sender() {
        return words.say("sender");
    }

    /** The marking and the reference: nothing that anybody typed has a way in. */
    String subject() {
        return marking() + ": " + (isAboutIncident() ? letter.reference() : subjectWithoutIncident());
    }

    private String subjectWithoutIncident() {
        if (letter.purpose() == Purpose.MAILBOX_TEST) {
            return words.say("subject.mailbox-test");
        }
        Matcher alert = ALERT.matcher(letter.reference());
        return alert.matches() ? words.say("subject.alert", alert.group(1)) : words.say("subject.no-incident");
    }

    String plain() {
        return Stream.of(List.of(marking()), paragraphs(), foot())
                .flatMap(List::stream)
                .collect(Collectors.joining("\n\n", "", "\n"));
    }

    String html() {
        return """
                <!DOCTYPE html>
                <html lang="%s">
                <head><meta charset="utf-8"><title>%s</title></head>
                <body>
                <p><strong>%s</strong></p>
                %s
                <hr>
                %s
                </body>
                </html>
                """.formatted(letter.language().tag(), escaped(subject()), marking(), html(paragraphs()), html(foot()));
    }

    /** A customer is not told that somebody thinks of safety. */
    private String marking() {
        return letter.sensitive() && letter.toStaff() ? "OFFICIAL-SENSITIVE" : "OFFICIAL";
    }

    private boolean isAboutIncident() {
        return INCIDENT.matcher(letter.reference()).matches();
    }

    private List<String> paragraphs() {
        return switch (letter.purpose()) {
            case RECEIPT -> List.of(opening("receipt"), words.say("receipt.due", due()), words.say("receipt.wait"));
            case REPLY -> reply();
            case CALL_REQUIRED -> callRequired();
            case CALL_UNTOUCHED ->
                List.of(opening("call-untouched"), words.say("call-untouched.due", callback(), due()), screens());
            case CALL_OVERDUE ->
                List.of(opening("call-overdue"), words.say("call-overdue.due", callback(), due()), screens());
            case MAILBOX_TEST ->
                List.of(
                        opening("mailbox-test"),
                        words.say("mailbox-test.code", letter.words() == null ? "" : letter.words()),
                        words.say("mailbox-test.until", due()));
            case FILE_ALERT -> List.of(opening("file-alert"), words.say("file-alert.deleted"), screens());
            case DUE_SOON -> List.of(words.say("due-soon", letter.reference(), due()), screens());
            case OVERDUE -> List.of(words.say("overdue", letter.reference(), due()), screens());
            case TASK_ASKED -> List.of(words.say("task-asked", letter.reference()), screens());
            case RECORD_ENTRUSTED -> List.of(words.say("record-entrusted", letter.reference()), screens());
            case DUTY_ALERT ->
                isAboutIncident()
                        ? List.of(opening("duty-alert"), words.say("duty-alert.due", due()), screens())
                        : List.of(alert(), screens());
        };
    }

    /** Without the call's reference it is an officer's alone to make. */
    private List<String> callRequired() {
        return letter.callback() == null
                ? List.of(opening("call-required"), words.say("restricted.call"))
                : List.of(opening("call-required"), words.say("call-required.callback", callback(), due()), screens());
    }

    private String alert() {
        Matcher alert = ALERT.matcher(letter.reference());
        if (!alert.matches()) {
            return words.say("duty-alert.no-incident", letter.reference());
        }
        return alert.group(2).equals("1")
                ? words.say("duty-alert.first", alert.group(1))
                : words.say("duty-alert.again", alert.group(1), alert.group(2));
    }

    private List<String> reply() {
        if (letter.words() == null) {
            return List.of(words.say("restricted.reply", letter.reference()));
        }
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(opening("reply"));
        paragraphs.addAll(written(letter.words()));
        if (letter.withoutConsent()) {
            paragraphs.add(words.say("reply.no-consent"));
        }
        if (letter.callback() != null) {
            paragraphs.add(
                    letter.toStaff()
                            ? words.say("reply.call.staff", callback(), due())
                            : words.say("reply.call.customer", due()));
        }
        return paragraphs;
    }

    private String opening(String purpose) {
        return words.say(purpose + (letter.toStaff() ? ".staff" : ".customer"), letter.reference());
    }

    private String screens() {
        return words.say("screens", System.getenv().getOrDefault("JOBMATCH_PUBLIC_URL", "http://localhost:8080"));
    }

    private List<String> foot() {
        String quote = isAboutIncident() ? words.say("foot.quote", letter.reference()) : "";
        String machine = letter.purpose().isAutomatic() ? words.say("foot.automatic") : "";
        return Stream.of(words.say("sender"), quote, machine)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private String callback() {
        return letter.callback() == null ? "" : letter.callback();
    }

    private String due() {
        return words.say("time", local("d MMMM uuuu", letter.dueAt()), local("HH:mm", letter.dueAt()));
    }

    private String local(String pattern, Instant instant) {
        return DateTimeFormatter.ofPattern(pattern, letter.language().locale())
                .format(instant.atZone(WorkingCalendar.LONDON));
    }

    private static List<String> written(@Nullable String words) {
        String lines = CONTROL.matcher(
                        LINE_END.matcher(words == null ? "" : words).replaceAll("\n"))
                .replaceAll("");
        return BLANK_LINES.splitAsStream(lines.strip()).toList();
    }

    private static String html(List<String> paragraphs) {
        return paragraphs.stream()
                .map(paragraph -> "<p>" + escaped(paragraph).replace("\n", "<br>\n") + "</p>")
                .collect(Collectors.joining("\n"));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
