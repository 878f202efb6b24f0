package uk.gov.dwp.jobmatch.soap.attack;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.gov.dwp.jobmatch.soap.Caller;
import uk.gov.dwp.jobmatch.soap.Message;

/** Attack: a small body that is a gigantic one once it is unpacked. Nothing is ever unpacked. */
@ExtendWith(Unshaken.class)
class CompressionBombIT {

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "GZIP", "x-gzip", "deflate", "br", "gzip, gzip", "identity, gzip"})
    void a_compressed_body_is_refused(String encoding) throws IOException {
        Caller.telford().header("Content-Encoding", encoding).send(bomb()).isRefusal(415, "UNSUPPORTED_MEDIA_TYPE");
    }

    @Test
    void one_that_does_not_say_so_is_no_xml() throws IOException {
        Caller.telford().send(bomb()).isRefusal(500, "MALFORMED_XML");
    }

    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream small = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(small)) {
            gzip.write(Message.ping(Unshaken.MARK + "x".repeat(50_000_000))
                    .toString()
                    .getBytes(StandardCharsets.UTF_8));
        }
        return small.toByteArray();
    }
}
