package uk.gov.dwp.jobmatch.attachment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.InetSocketAddress;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScannerAddressTest {

    @ParameterizedTest
    @CsvSource({"clamd.internal:3310,clamd.internal,3310", "127.0.0.1:3310,127.0.0.1,3310", "[::1]:3310,::1,3310"})
    void a_host_and_a_port_are_an_address(String setting, String host, int port) {
        assertEquals(Optional.of(InetSocketAddress.createUnresolved(host, port)), ScannerAddress.parse(setting));
    }

    @Test
    void nothing_is_no_scanner() {
        assertEquals(Optional.empty(), ScannerAddress.parse(" "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"clamd", ":3310", "clamd:port", "clamd:99999", "/run/clamav/clamd.ctl"})
    void anything_else_is_refused_and_not_taken_for_none(String setting) {
        assertThrows(IllegalStateException.class, () -> ScannerAddress.parse(setting));
    }
}
