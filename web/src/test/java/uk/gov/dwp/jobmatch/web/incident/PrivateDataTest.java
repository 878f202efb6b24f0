package uk.gov.dwp.jobmatch.web.incident;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrivateDataTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "QQ 12 34 56 C",
                "her number is qq123456c, she says",
                "card 4111 1111 1111 1111 was refused",
                "4111-1111-1111-1111",
                "Password: hunter2",
                "the password is hunter2",
                "cyfrinair yw hunter2"
            })
    void it_is_found_however_it_is_written(String text) {
        assertTrue(PrivateData.isIn(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "UJ-2026-0000123",
                "01632 960 001 or 07700 900 982",
                "4111 1111 1111 1112",
                "He forgot his password and cannot sign in",
                "vacancy 1234567890123"
            })
    void what_only_looks_like_it_is_left_alone(String text) {
        assertFalse(PrivateData.isIn(text));
    }
}
