package uk.gov.dwp.jobmatch.guide;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What differs from run to run stands in the samples as something fixed: references, ids, times. A stand-in that an earlier
 * answer was given is turned back into the real thing when a later request names it.
 */
final class StandIns {

    private static final Pattern REFERENCE = Pattern.compile("UJ-\\d{4}-\\d{7}");
    private static final Pattern CALLBACK = Pattern.compile("CB-\\d+");
    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final Pattern DUE = Pattern.compile("(?<=<dueAt>)[^<]+");
    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z");
    private static final Pattern TOKEN = Pattern.compile("(?<=<nextPageToken>)[^<]+");

    /** What is left of a minute that has hardly begun. */
    private static final Pattern MINUTE = Pattern.compile("(?<=<retryAfterSeconds>)5\\d");

    private static final String DUE_AT = "2026-11-24T09:30:00.000Z";
    private static final String AT = "2026-11-20T09:30:00.000Z";

    /** A window that the samples ask for, and the one that is asked for instead. */
    private static final String WINDOW_FROM = "2026-11-20T00:00:00Z";

    private static final String WINDOW_TO = "2026-11-21T00:00:00Z";

    /** When a call was made that a sample reports. */
    private static final String CALLED_AT = "2026-11-20T10:15:00Z";

    private final Map<String, String> standIns = new LinkedHashMap<>();
    private int references = 100;

    StandIns() {
        standIns.put(Instant.now().toString(), WINDOW_FROM);
    }

    /** A stored request with the real references, tokens and times in it; the window ends, and the call is made, when it is first said. */
    String undone(String request) {
        for (String now : List.of(WINDOW_TO, CALLED_AT)) {
            if (request.contains(now) && !standIns.containsValue(now)) {
                standIns.put(Instant.now().toString(), now);
            }
        }
        String real = request;
        for (Map.Entry<String, String> known : standIns.entrySet()) {
            real = real.replace(known.getValue(), known.getKey());
        }
        return real;
    }

    /** An answer with a stand-in for everything that will differ the next time. */
    String in(String answer) {
        String fixed = replaced(answer, REFERENCE, this::reference);
        fixed = replaced(fixed, CALLBACK, call -> standIns.computeIfAbsent(call, any -> "CB-1001"));
        fixed = replaced(fixed, UUID, id -> "f81d4fae-7dec-11d0-a765-00a0c91e6bf6");
        fixed = replaced(fixed, TOKEN, token -> standIns.computeIfAbsent(token, any -> "page-token-from-the-answer"));
        fixed = replaced(fixed, MINUTE, seconds -> "60");
        fixed = replaced(fixed, DUE, time -> DUE_AT);
        return replaced(fixed, TIME, time -> time.equals(DUE_AT) ? time : AT);
    }

    private String reference(String real) {
        return standIns.containsValue(real)
                ? real
                : standIns.computeIfAbsent(real, any -> "UJ-2026-%07d".formatted(++references));
    }

    private static String replaced(String text, Pattern what, UnaryOperator<String> by) {
        return what.matcher(text).replaceAll(found -> Matcher.quoteReplacement(by.apply(found.group())));
    }
}
