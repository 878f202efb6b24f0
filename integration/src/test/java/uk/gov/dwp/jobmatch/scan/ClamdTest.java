package uk.gov.dwp.jobmatch.scan;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.gov.dwp.jobmatch.scan.Verdict.Kind;

class ClamdTest {

    private static final Duration PATIENT = Duration.ofSeconds(30);

    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor();

    @AfterEach
    void nobody_watches() {
        watch.shutdownNow();
    }

    private Clamd at(InetSocketAddress address, Duration patience) {
        return new Clamd(address, patience, watch);
    }

    private Verdict ask(ScriptedScanner scanner) {
        return at(scanner.address(), PATIENT).scan(sink -> sink.take(new byte[] {'a'}));
    }

    private static String why(Clamd clamd, int size) {
        return assertThrows(ScannerAway.class, () -> clamd.scan(sink -> sink.take(new byte[size])))
                .code();
    }

    @Test
    void a_file_is_sent_chunk_by_chunk_to_its_end() throws IOException {
        try (ScriptedScanner scanner = new ScriptedScanner("stream: OK\0")) {
            Verdict verdict = at(scanner.address(), PATIENT).scan(sink -> {
                sink.take("one ".getBytes(StandardCharsets.US_ASCII));
                sink.take("two".getBytes(StandardCharsets.US_ASCII));
            });

            assertEquals(Kind.CLEAN, verdict.kind());
            assertArrayEquals("one two".getBytes(StandardCharsets.US_ASCII), scanner.heard());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "stream: Eicar-Test-Signature FOUND, Eicar-Test-Signature",
        "stream: Win.Test.EICAR_HDB-1 FOUND, Win.Test.EICAR_HDB-1",
        "stream: Odd <name> FOUND, Odd__name_"
    })
    void what_it_found_has_a_name(String answer, String signature) throws IOException {
        try (ScriptedScanner scanner = new ScriptedScanner(answer + "\0")) {
            assertEquals(new Verdict(Kind.INFECTED, signature), ask(scanner));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"stream: Can't allocate memory ERROR", "INSTREAM size limit exceeded. ERROR"})
    void an_error_is_no_verdict_on_the_file(String answer) throws IOException {
        try (ScriptedScanner scanner = new ScriptedScanner(answer + "\0")) {
            assertEquals(Kind.NOT_READ, ask(scanner).kind());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"stream: OK", "", "stream: Eicar-Test"})
    void half_an_answer_is_none(String answer) throws IOException {
        try (ScriptedScanner scanner = new ScriptedScanner(answer)) {
            assertEquals("HALF_AN_ANSWER", why(at(scanner.address(), PATIENT), 1));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"PONG", "HTTP/1.1 200 OK", "stream: OK FOUND OK", "", "stream:OK"})
    void an_answer_to_something_else_is_none(String answer) throws IOException {
        try (ScriptedScanner scanner = new ScriptedScanner(answer + "\0")) {
            assertEquals("STRANGE_ANSWER", why(at(scanner.address(), PATIENT), 1));
        }
    }

    @Test
    void an_answer_without_end_is_none() throws IOException {
        try (ScriptedScanner scanner = new ScriptedScanner("stream: ".repeat(10_000))) {
            assertEquals("HALF_AN_ANSWER", why(at(scanner.address(), PATIENT), 1));
        }
    }

    @Test
    void a_scanner_that_is_silent_is_left() throws IOException {
        try (ScriptedScanner scanner = new ScriptedScanner(ScriptedScanner.IS_SILENT)) {
            assertEquals("TIMED_OUT", why(at(scanner.address(), Duration.ofMillis(200)), 1));
        }
    }

    @Test
    void a_scanner_that_stops_to_read_is_left() throws IOException {
        try (ServerSocket deaf = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            InetSocketAddress address = new InetSocketAddress(deaf.getInetAddress(), deaf.getLocalPort());

            assertEquals("TIMED_OUT", why(at(address, Duration.ofMillis(500)), 64 * 1024 * 1024));
        }
    }

    @Test
    void a_scanner_that_cuts_a_file_off_says_nothing_of_it() throws IOException {
        try (ScriptedScanner scanner = new ScriptedScanner("", 100)) {
            assertEquals("CONNECTION_LOST", why(at(scanner.address(), PATIENT), 64 * 1024 * 1024));
        }
    }

    @Test
    void nobody_there_is_said_so() throws IOException {
        InetSocketAddress nobody;
        try (ServerSocket gone = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = new InetSocketAddress(gone.getInetAddress(), gone.getLocalPort());
        }

        assertEquals("CONNECTION_REFUSED", why(at(nobody, PATIENT), 1));
        assertEquals("UNKNOWN_HOST", why(at(InetSocketAddress.createUnresolved("scanner.invalid", 3310), PATIENT), 1));
    }
}
