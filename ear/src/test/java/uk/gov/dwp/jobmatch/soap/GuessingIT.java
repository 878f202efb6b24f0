package uk.gov.dwp.jobmatch.soap;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.gov.dwp.jobmatch.run.Server;
import uk.gov.dwp.jobmatch.whole.Records;

/** Attack: to try one secret after another. */
class GuessingIT {

    private static final String GUESSERS_ADDRESS = "127.0.0.2";

    @BeforeEach
    void this_machine_has_another_address() throws IOException {
        assumeTrue(InetAddress.getByName(GUESSERS_ADDRESS).isReachable(1000));
    }

    @Test
    void who_guesses_too_often_must_wait_and_costs_no_more_than_that() throws IOException {
        Records records = new Records(Caller.HELPDESK);
        for (int i = 0; i < Server.WRONG_GUESSES_A_MINUTE; i++) {
            assertEquals("NOT_AUTHENTICATED", code(i % 2 == 0 ? guess() : send("Basic nonsense!")));
        }
        String audited = records.row("select count(*) from audit where action = 'SIGN_IN_FAILED'");

        String answer = guess();

        assertEquals("TOO_MANY_CALLS", code(answer));
        assertTrue(answer.contains("\nRetry-After: "), answer);
        assertEquals(audited, records.row("select count(*) from audit where action = 'SIGN_IN_FAILED'"));
        assertEquals(200, Caller.telford().send(Message.ping()).status());
        await().until(() -> !records.row("""
                select count(*) from partner_traffic where partner is null and code = 'TOO_MANY_CALLS'
                """).equals("0"));
    }

    private static String code(String answer) {
        return answer.replaceAll("(?s).*<code>|</code>.*", "");
    }

    private static String guess() throws IOException {
        return send(String.valueOf(Caller.with("ed-telford", "guess-" + System.nanoTime())
                .headers()
                .get("Authorization")));
    }

    private static String send(String authorization) throws IOException {
        try (Socket line = new Socket(
                InetAddress.getLoopbackAddress(),
                Caller.HELPDESK.address().getPort(),
                InetAddress.getByName(GUESSERS_ADDRESS),
                0)) {
            line.getOutputStream().write("""
                    POST /ws/employer-direct/v1 HTTP/1.1\r
                    Host: localhost\r
                    Authorization: %s\r
                    Content-Type: text/xml\r
                    Content-Length: 0\r
                    Connection: close\r
                    \r
                    """.formatted(authorization).getBytes(StandardCharsets.US_ASCII));
            return new String(line.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
