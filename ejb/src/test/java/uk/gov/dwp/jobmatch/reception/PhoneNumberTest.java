package uk.gov.dwp.jobmatch.reception;

import static java.time.Duration.ofSeconds;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.gov.dwp.jobmatch.routing.PhoneState;

class PhoneNumberTest {

    @ParameterizedTest
    @CsvSource({
        "01632 960 001, +441632960001",
        "(01632) 960-001, +441632960001",
        "+44 1632 960001, +441632960001",
        "0044 1632 960001, +441632960001",
        "+44 (0)1632 960001, +441632960001",
        "07700 900 982, +447700900982",
        "020 7946 0018, +442079460018",
        "0800 123 4567, +448001234567",
        "0345 604 3719, +443456043719",
        "+353 1 234 5678, +35312345678",
        "01632 960 001 ext 12, +441632960001;ext=12",
        "01632960001x12, +441632960001;ext=12"
    })
    void one_number_is_one_number_however_it_is_typed(String typed, String dialled) {
        PhoneNumber number = PhoneNumber.read(typed);

        assertEquals(PhoneState.OK, number.state());
        assertEquals(dialled, number.dialled());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0906 123 4567",
                "09",
                "070 1234 5678",
                "+44 70 1234 5678",
                "960001",
                "12",
                "999",
                "0",
                "none",
                "ask at the desk",
                "01632 960 001 or 01632 960 002",
                "01632",
                "01632\r\n960001",
                "+999 123 456 789",
                "'; drop table incident; --"
            })
    void what_nobody_may_be_asked_to_ring_is_bad_and_stays_as_typed(String typed) {
        PhoneNumber number = PhoneNumber.read(typed);

        assertEquals(PhoneState.BAD, number.state());
        assertEquals(typed, number.dialled());
    }

    @Test
    void what_cannot_be_dialled_is_left_out() {
        assertEquals("+441632960001", PhoneNumber.read("01632 960001\u0000").dialled());
    }

    @Test
    void no_number_is_none() {
        assertEquals(new PhoneNumber(PhoneState.NONE, null), PhoneNumber.read(null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", " ", "+", "(", "x1", "٠", "-"})
    void a_hostile_length_is_refused_at_once(String piece) {
        String long_ = piece.repeat(100_000);

        PhoneNumber number = assertTimeoutPreemptively(ofSeconds(2), () -> PhoneNumber.read(long_));

        assertEquals(PhoneState.BAD, number.state());
    }

    @ParameterizedTest
    @CsvSource({
        "+441632960001, 01632 960001",
        "+441632960001;ext=12, 01632 960001 x12",
        "+35312345678, +353 1 234 5678",
        "ask at the desk, ask at the desk"
    })
    void people_read_numbers_as_they_write_them(String dialled, String readable) {
        assertEquals(readable, PhoneNumber.readable(dialled));
    }
}
