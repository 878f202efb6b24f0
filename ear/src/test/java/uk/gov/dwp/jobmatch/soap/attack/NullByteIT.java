package uk.gov.dwp.jobmatch.soap.attack;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.gov.dwp.jobmatch.soap.Caller;
import uk.gov.dwp.jobmatch.soap.Message;

/** Attack: a character that ends the text for one reader and not for the next; PostgreSQL would fail on it. */
@ExtendWith(Unshaken.class)
class NullByteIT {

    @ParameterizedTest
    @ValueSource(strings = {"\0", "&#0;", "&#x0;", "&#00000;", "\1", "&#1;", "\033[31m", "&#xFFFE;", "&#xD800;"})
    void in_a_field_it_is_refused(String character) {
        Caller.telford()
                .send(Message.incident().with("Nothing happens.", Unshaken.MARK + character))
                .isRefusal(500, "MALFORMED_XML");
    }

    @Test
    void between_the_elements_it_is_refused() {
        Caller.telford()
                .send(Message.incident().with("<p:summary>", "\0<p:summary>"))
                .isRefusal(500, "MALFORMED_XML");
    }

    @Test
    void a_message_of_nothing_else_is_refused() {
        Caller.telford()
                .send("\0".repeat(10_000).getBytes(StandardCharsets.UTF_8))
                .isRefusal(500, "MALFORMED_XML");
    }
}
