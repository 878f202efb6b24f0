package uk.gov.dwp.jobmatch.worktime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static uk.gov.dwp.jobmatch.worktime.Nation.ENGLAND_AND_WALES;
import static uk.gov.dwp.jobmatch.worktime.Nation.SCOTLAND;

import java.io.InputStream;
import java.security.MessageDigest;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class BankHolidaysTest {

    private static final String CHECKSUM = "743c5a84388c4b1d5ca68397433cda018917b91ea2f664176d1aa190fe047cfb";

    @Test
    void the_list_is_changed_on_purpose_only() throws Exception {
        try (InputStream list = Objects.requireNonNull(BankHolidays.class.getResourceAsStream("bank-holidays.csv"))) {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(list.readAllBytes());

            assertEquals(CHECKSUM, HexFormat.of().formatHex(digest));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2024-04-01, true, false, Easter Monday is not Scotland's",
        "2025-01-02, false, true, 2 January is Scotland's alone",
        "2027-01-04, false, true, 2 January falls on a Saturday",
        "2026-08-31, true, false, the summer holiday ends August",
        "2026-08-03, false, true, and begins it in Scotland",
        "2024-12-02, false, true, St Andrew's Day falls on a Saturday",
        "2026-06-15, false, true, the World Cup was proclaimed for Scotland",
        "2026-12-28, true, true, Boxing Day falls on a Saturday",
        "2027-12-27, true, true, Christmas Day falls on a Saturday",
        "2027-12-28, true, true, and Boxing Day on a Sunday",
        "2028-01-03, true, true, New Year's Day falls on a Saturday",
        "2028-01-04, false, true, and Scotland's 2 January on a Sunday",
        "2026-11-22, false, false, a Sunday is no holiday"
    })
    void each_nation_has_its_own_days(LocalDate day, boolean england, boolean scotland, String why) {
        assertEquals(england, BankHolidays.of(ENGLAND_AND_WALES).contains(day), why);
        assertEquals(scotland, BankHolidays.of(SCOTLAND).contains(day), why);
    }

    @ParameterizedTest
    @EnumSource
    void substitute_days_stand_in_for_weekends(Nation nation) {
        List<BankHoliday> onWeekends = BankHolidays.of(nation).all().stream()
                .filter(holiday -> holiday.day().getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0)
                .toList();

        assertEquals(List.of(), onWeekends);
    }

    @ParameterizedTest
    @CsvSource({"ENGLAND_AND_WALES, 8", "SCOTLAND, 9"})
    void no_year_lacks_a_day(Nation nation, int aYear) {
        for (int year = 2024; year <= 2028; year++) {
            int expected = nation == SCOTLAND && year == 2026 ? aYear + 1 : aYear;
            int listed = year;
            assertEquals(
                    expected,
                    BankHolidays.of(nation).all().stream()
                            .filter(holiday -> holiday.day().getYear() == listed)
                            .count());
        }
    }

    @Test
    void a_holiday_has_the_name_that_it_is_published_under() {
        List<BankHoliday> all = BankHolidays.of(SCOTLAND).all();

        assertEquals(new BankHoliday(LocalDate.of(2024, 1, 1), "New Year’s Day"), all.get(0));
        assertTrue(all.contains(new BankHoliday(LocalDate.of(2026, 6, 15), "World Cup bank holiday")));
    }

    @ParameterizedTest
    @EnumSource
    void the_list_is_known_to_the_end_of_its_last_year(Nation nation) {
        assertEquals(LocalDate.of(2028, 12, 31), BankHolidays.of(nation).lastKnownDay());
    }

    @Test
    void a_calendar_may_keep_no_bank_holidays() {
        assertEquals(List.of(), BankHolidays.none().all());
        assertFalse(BankHolidays.none().contains(LocalDate.of(2026, 12, 25)));
    }
}
