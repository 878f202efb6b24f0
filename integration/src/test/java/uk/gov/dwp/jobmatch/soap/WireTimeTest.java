package uk.gov.dwp.jobmatch.soap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WireTimeTest {

    private final WireTime wireTime = new WireTime();

    @ParameterizedTest
    @CsvSource({
        "2026-07-01T10:00:00Z, 2026-07-01T10:00:00Z",
        "2026-07-01T10:00:00+01:00, 2026-07-01T09:00:00Z",
        "2026-07-01T10:00:00, 2026-07-01T10:00:00Z",
        "' 2026-07-01T10:00:00.123456Z ', 2026-07-01T10:00:00.123Z",
        "2026-07-01T24:00:00Z, 2026-07-02T00:00:00Z"
    })
    void any_xml_time_is_read(String written, Instant meant) {
        assertEquals(meant, wireTime.unmarshal(written));
    }

    /** A calendar would count past its end and come back, perhaps to a day that may be true. */
    @ParameterizedTest
    @CsvSource({"292278995-01-01T00:00:00Z, 1", "584556021-06-01T00:00:00Z, 1", "-999999999-01-01T00:00:00Z, -1"})
    void a_year_that_is_too_far_off_stays_on_its_side_of_today(String written, int side) {
        Instant read = Objects.requireNonNull(wireTime.unmarshal(written));

        assertEquals(side, Integer.signum(read.compareTo(Instant.parse("2026-11-23T00:00:00Z"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "QQ 12 34 56 C", "2026-13-01T10:00:00Z", ""})
    void what_is_no_time_is_left_to_the_schema(String written) {
        assertNull(wireTime.unmarshal(written));
    }

    @Test
    void a_time_is_written_in_utc_to_the_millisecond() {
        assertEquals("2026-07-01T09:00:00.123Z", wireTime.marshal(Instant.parse("2026-07-01T09:00:00.123456Z")));
    }

    @Test
    void no_time_is_no_time() {
        assertNull(wireTime.unmarshal(null));
        assertNull(wireTime.marshal(null));
    }
}
