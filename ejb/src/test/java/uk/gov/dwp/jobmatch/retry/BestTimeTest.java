package uk.gov.dwp.jobmatch.retry;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalTime;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BestTimeTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            after 2pm                  | 14:00 | 23:59
            After 14:30 please         | 14:30 | 23:59
            Weekdays after 3pm         | 15:00 | 23:59
            any time after 3           | 15:00 | 23:59
            from 9                     | 09:00 | 23:59
            not before 10am            | 10:00 | 23:59
            before noon                | 00:00 | 12:00
            before 10.30               | 00:00 | 10:30
            not after 4pm              | 00:00 | 16:00
            mornings                   | 00:00 | 12:00
            Best in the afternoon      | 12:00 | 23:59
            between 9 and 11           | 09:00 | 11:00
            2pm to 4pm                 | 14:00 | 16:00
            2-4pm                      | 14:00 | 16:00
            10-2pm                     | 10:00 | 14:00
            11:00 – 13:30              | 11:00 | 13:30
            ar ôl 2yp                  | 14:00 | 23:59
            cyn 11yb                   | 00:00 | 11:00
            yn y bore                  | 00:00 | 12:00
            prynhawn os gwelwch yn dda | 12:00 | 23:59
            rhwng 9 ac 11              | 09:00 | 11:00
            after 12pm                 | 12:00 | 23:59
            """)
    void a_time_of_day_is_read_as_people_write_it(String words, LocalTime from, LocalTime until) {
        assertEquals(Optional.of(new BestTime(from, until)), BestTime.in(words));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "any time",
                "morning or afternoon",
                "not mornings",
                "never before lunch",
                "dim yn y bore",
                "after 25",
                "after 9:75",
                "between 4pm and 2pm",
                "ring 07700 900 982",
                "after school"
            })
    void what_cannot_be_read_binds_nobody(String words) {
        assertEquals(Optional.empty(), BestTime.in(words));
    }
}
