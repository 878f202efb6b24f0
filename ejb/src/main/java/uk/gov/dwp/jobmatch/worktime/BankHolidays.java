package uk.gov.dwp.jobmatch.worktime;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;

/** One nation's bank holidays, pinned in a checked-in list: a due time may not depend on what a feed says today. */
public final class BankHolidays {

    private static final Map<Nation, BankHolidays> PUBLISHED = load();

    private final NavigableMap<LocalDate, BankHoliday> byDay = new TreeMap<>();
    private final LocalDate lastKnownDay;

    /** The given days; the list is taken to be whole up to the end of its last year. */
    BankHolidays(List<BankHoliday> holidays) {
        holidays.forEach(holiday -> byDay.put(holiday.day(), holiday));
        lastKnownDay = holidays.stream()
                .map(BankHoliday::day)
                .max(LocalDate::compareTo)
                .map(last -> last.withMonth(12).withDayOfMonth(31))
                .orElse(LocalDate.MIN);
    }

    /** A single day more does not make a year known. */
    private BankHolidays(Map<LocalDate, BankHoliday> byDay, LocalDate lastKnownDay) {
        this.byDay.putAll(byDay);
        this.lastKnownDay = lastKnownDay;
    }

    public static BankHolidays of(Nation nation) {
        return Objects.requireNonNull(PUBLISHED.get(nation));
    }

    /** A calendar's days off when it keeps no bank holidays. */
    public static BankHolidays none() {
        return new BankHolidays(List.of());
    }

    /** These and one more day, or the same day under another name. */
    public BankHolidays with(BankHoliday holiday) {
        BankHolidays changed = new BankHolidays(byDay, lastKnownDay);
        changed.byDay.put(holiday.day(), holiday);
        return changed;
    }

    /** These without a day. */
    public BankHolidays without(LocalDate day) {
        BankHolidays changed = new BankHolidays(byDay, lastKnownDay);
        changed.byDay.remove(day);
        return changed;
    }

    /** Those from one day to another, both included. */
    public List<BankHoliday> between(LocalDate first, LocalDate last) {
        return first.isAfter(last)
                ? List.of()
                : List.copyOf(byDay.subMap(first, true, last, true).values());
    }

    public boolean contains(LocalDate day) {
        return byDay.containsKey(day);
    }

    /** All of them, the earliest first. */
    public List<BankHoliday> all() {
        return List.copyOf(byDay.values());
    }

    /** The end of the last year that is listed: after it every weekday counts as a working day. */
    public LocalDate lastKnownDay() {
        return lastKnownDay;
    }

    private static Map<Nation, BankHolidays> load() {
        try (InputStream list = Objects.requireNonNull(BankHolidays.class.getResourceAsStream("bank-holidays.csv"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .skip(1) // the column names
                    .map(line -> line.split(",", 3))
                    .collect(groupingBy(
                            row -> Nation.valueOf(row[0]), collectingAndThen(toList(), BankHolidays::fromRows)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BankHolidays fromRows(List<String[]> rows) {
        return new BankHolidays(rows.stream()
                .map(row -> new BankHoliday(LocalDate.parse(row[1]), row[2]))
                .toList());
    }
}
