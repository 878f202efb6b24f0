package uk.gov.dwp.jobmatch.soap;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Attack, or a partner's bad day: so many calls at once that there is no room for anybody else. */
class FloodIT {

    private static final int MANY = 200;

    private final List<Socket> flood = new ArrayList<>();

    @AfterEach
    void it_ebbs_away() throws IOException {
        for (Socket call : flood) {
            call.close();
        }
        await().until(() -> Caller.as("ed-dundee").send(Message.ping()).status() == 200);
    }

    @Test
    void a_partner_that_takes_all_its_room_is_told_so_and_another_is_served() throws IOException {
        for (int i = 0; i < MANY; i++) {
            flood.add(callWithoutEnd());
        }

        await().until(() ->
                Caller.as("ed-dundee").send(Message.ping()).text("code").equals("BUSY"));
        Answer busy = Caller.as("ed-dundee").send(Message.ping());

        busy.isFault(500, "soap:Server", "BUSY");
        assertEquals("true", busy.text("retryable"));
        for (int i = 0; i < 20; i++) {
            assertEquals(200, Caller.telford().send(Message.ping()).status());
        }
    }

    /** It does not send its body to the end, but more than the server reads before a call takes any room (configure.cli). */
    private static Socket callWithoutEnd() throws IOException {
        Socket line = new Socket(
                InetAddress.getLoopbackAddress(), Caller.HELPDESK.address().getPort());
        line.getOutputStream()
                .write("""
                POST /ws/employer-direct/v1 HTTP/1.1\r
                Host: localhost\r
                Authorization: %s\r
                Content-Type: text/xml\r
                Content-Length: 1000000\r
                \r
                <!--%s\
                """.formatted(Caller.as("ed-dundee").headers().get("Authorization"), "x".repeat(200_000))
                        .getBytes(StandardCharsets.US_ASCII));
        line.getOutputStream().flush();
        return line;
    }
}
