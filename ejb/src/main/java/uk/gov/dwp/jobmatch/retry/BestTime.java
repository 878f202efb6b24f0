package uk.gov.dwp.jobmatch.retry;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The time of day at which somebody asked to be called, as far as it can be read from their words, such as "after 2pm",
 * "mornings" or "rhwng 9 ac 11". What cannot be read binds nobody: the words are shown beside it.
 *
 * @param from the first time that suits
 * @param until the first that suits no more
 */
public record BestTime(LocalTime from, LocalTime until) {

    private static final String TIME = "(\\d{1,2}(?:[:.]\\d{2})?\\s*(?:am|pm|yb|yp)?|noon|midday|hanner dydd)\\b";

    private static final Pattern BETWEEN =
            Pattern.compile(TIME + "\\s*(?:-|–|to\\b|and\\b|until\\b|till\\b|tan\\b|ac\\b|a\\b|i\\b)\\s*" + TIME);
    private static final Pattern AFTER = Pattern.compile("(?:not before|(?<!not )after|from|ar ôl|wedi)\\s+" + TIME);
    private static final Pattern BEFORE = Pattern.compile("(?:not after|before|until|till|by|cyn|tan)\\s+" + TIME);
    private static final Pattern MORNING = Pattern.compile("\\b(?:mornings?|boreau|bore)\\b");
    private static final Pattern AFTERNOON = Pattern.compile("\\b(?:afternoons?|prynhawniau|prynhawn)\\b");
    private static final Pattern REFUSED = Pattern.compile("\\b(?:not|never|except|nid|dim|heblaw)\\b");

    private static final LocalTime LAST = LocalTime.of(23, 59);

    /** An hour without "am" or "pm" that nobody is called at is one after noon. */
    private static final int FIRST_HOUR_BEFORE_NOON = 8;

    /** Reads what somebody wrote; empty where it names no time of day, or says when not to call. */
    public static Optional<BestTime> in(String words) {
        String text = words.toLowerCase(Locale.ROOT);
        try {
            return range(text).filter(time -> time.from.isBefore(time.until));
        } catch (DateTimeException noSuchTime) {
            return Optional.empty();
        }
    }

    private static Optional<BestTime> range(String text) {
        Matcher between = BETWEEN.matcher(text);
        Matcher after = AFTER.matcher(text);
        Matcher before = BEFORE.matcher(text);
        if (after.find()) {
            return Optional.of(new BestTime(time(after.group(1)), LAST));
        }
        if (text.contains("not after") && before.find()) {
            return Optional.of(new BestTime(LocalTime.MIN, time(before.group(1))));
        }
        if (REFUSED.matcher(text).find()) {
            return Optional.empty();
        }
        if (between.find()) {
            return Optional.of(new BestTime(time(between.group(1), between.group(2)), time(between.group(2))));
        }
        return before.find() ? Optional.of(new BestTime(LocalTime.MIN, time(before.group(1)))) : partOfDay(text);
    }

    private static Optional<BestTime> partOfDay(String text) {
        boolean morning = MORNING.matcher(text).find();
        boolean afternoon = AFTERNOON.matcher(text).find();
        if (morning == afternoon) {
            return Optional.empty();
        }
        return Optional.of(morning ? new BestTime(LocalTime.MIN, LocalTime.NOON) : new BestTime(LocalTime.NOON, LAST));
    }

    /** In "2-4pm" the first hour is one after noon as well, in "10-2pm" it is not. */
    private static LocalTime time(String text, String end) {
        LocalTime alone = time(text);
        boolean bare = Character.isDigit(text.charAt(text.length() - 1));
        LocalTime later = alone.plusHours(12);
        return bare && alone.getHour() < 12 && later.isAfter(LocalTime.NOON) && later.isBefore(time(end))
                ? later
                : alone;
    }

    private static LocalTime time(String text) {
        if (!Character.isDigit(text.charAt(0))) {
            return LocalTime.NOON;
        }
        List<String> parts = Pattern.compile("[^0-9]+").splitAsStream(text).toList();
        int hour = Integer.parseInt(parts.get(0));
        boolean afterNoon = text.matches(".*(pm|yp)") && hour < 12;
        boolean bareEarly = text.matches("[0-9:. ]+") && hour > 0 && hour < FIRST_HOUR_BEFORE_NOON;
        boolean midnight = text.matches("12.*(am|yb)");
        return LocalTime.of(
                midnight ? 0 : afterNoon || bareEarly ? hour + 12 : hour,
                parts.size() > 1 ? Integer.parseInt(parts.get(1)) : 0);
    }

    boolean suits(LocalTime time) {
        return !time.isBefore(from) && time.isBefore(until);
    }
}
