package uk.gov.dwp.jobmatch.reception;

import static java.time.Duration.ofSeconds;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ada@example.com",
                "Ada.Baker@Example.CO.UK",
                "ada+uj@example.com",
                "o'brien@example.ie",
                "a@b.cy",
                "1@2.example",
                "ada_baker-1@mail-2.example.com",
                "ada@xn--bcher-kva.example"
            })
    void a_customers_address_is_taken(String address) {
        assertTrue(EmailAddress.isWellFormed(address));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "@",
                "ada",
                "ada@",
                "@example.com",
                "ada@example",
                "ada@@example.com",
                "ada@example..com",
                ".ada@example.com",
                "ada.@example.com",
                "a..da@example.com",
                "ada@-example.com",
                "ada@example-.com",
                "ada@[127.0.0.1]",
                "ada baker@example.com",
                " ada@example.com",
                "ada@example.com ",
                "\"ada baker\"@example.com",
                "Ada <ada@example.com>",
                "ada@example.com,eve@example.com",
                "ada@example.com;eve@example.com",
                "ada@example.com(comment)",
                "ada@exämple.com",
                "ada@example.com\r\nBcc: eve@example.com",
                "ada@example.com\n",
                "ada\r@example.com",
                "ada\u0000@example.com",
                "ada\u0085@example.com",
                "ada\u2028@example.com",
                "=?utf-8?q?ada?= @example.com"
            })
    void what_is_no_address_or_could_start_another_line_is_refused(String text) {
        assertFalse(EmailAddress.isWellFormed(text));
    }

    @Test
    void an_address_and_its_parts_have_the_lengths_that_mail_allows() {
        assertTrue(EmailAddress.isWellFormed("a".repeat(64) + "@example.com"));
        assertFalse(EmailAddress.isWellFormed("a".repeat(65) + "@example.com"));
        assertFalse(EmailAddress.isWellFormed("a.".repeat(32) + "a@example.com"));
        assertTrue(EmailAddress.isWellFormed("a@" + "b".repeat(63) + ".example"));
        assertFalse(EmailAddress.isWellFormed("a@" + "b".repeat(64) + ".example"));
        assertTrue(EmailAddress.isWellFormed("a@" + "b.".repeat(124) + "test"));
        assertFalse(EmailAddress.isWellFormed("a@" + "b.".repeat(124) + "tests"));
    }

    static Stream<String> hostile() {
        return Stream.of("a", "a.", "a@", "-", "a-", ".", "@", "a@b.", "\r\n", "é");
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void a_hostile_text_is_refused_at_once(String piece) {
        for (int length : new int[] {100, 127, 254, 100_000}) {
            String text = "a@b." + piece.repeat(length).substring(0, length - 5) + "!";

            assertFalse(assertTimeoutPreemptively(ofSeconds(1), () -> EmailAddress.isWellFormed(text)));
        }
    }
}
