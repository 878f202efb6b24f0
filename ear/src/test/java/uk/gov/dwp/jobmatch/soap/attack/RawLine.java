package uk.gov.dwp.jobmatch.soap.attack;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import uk.gov.dwp.jobmatch.soap.Caller;

/** A connection used by hand, byte by byte, because a client library would never send such things. */
final class RawLine implements AutoCloseable {

    private final Socket socket;
    private final InputStream in;

    RawLine() throws IOException {
        socket = new Socket(
                InetAddress.getLoopbackAddress(), Caller.HELPDESK.address().getPort());
        socket.setSoTimeout(30_000);
        in = new BufferedInputStream(socket.getInputStream());
    }

    /** The head of a POST by Telford's system, up to and with the empty line; of the body it says only what is given. */
    static String head(String... headers) {
        return """
                POST /ws/employer-direct/v1 HTTP/1.1\r
                Host: localhost\r
                Authorization: %s\r
                Content-Type: text/xml; charset=utf-8\r
                SOAPAction: ""\r
                %s\r
                """.formatted(
                Caller.telford().headers().get("Authorization"),
                String.join(
                        "",
                        List.of(headers).stream().map(header -> header + "\r\n").toList()));
    }

    static String length(String body) {
        return "Content-Length: " + body.getBytes(StandardCharsets.UTF_8).length;
    }

    static String chunk(String text) {
        return Integer.toHexString(text.getBytes(StandardCharsets.UTF_8).length) + "\r\n" + text + "\r\n";
    }

    void send(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
    }

    /** Says that no more will come, and still listens. */
    void fallSilent() throws IOException {
        socket.shutdownOutput();
    }

    /** The status of the next answer, whose body is read to its end; 0 where the server hung up instead. */
    int status() throws IOException {
        String first = line();
        return first.isEmpty()
                ? 0
                : readRest(Integer.parseInt(first.substring("HTTP/1.1 ".length(), "HTTP/1.1 200".length())));
    }

    /** Every answer until the server hangs up. */
    List<Integer> statuses() throws IOException {
        List<Integer> statuses = new ArrayList<>();
        for (int status = status(); status > 0; status = status()) {
            statuses.add(status);
        }
        return statuses;
    }

    private int readRest(int status) throws IOException {
        int length = 0;
        boolean chunked = false;
        for (String header = line(); !header.isEmpty(); header = line()) {
            String lower = header.toLowerCase(Locale.ROOT);
            length = lower.startsWith("content-length:")
                    ? Integer.parseInt(lower.substring(15).strip())
                    : length;
            chunked = chunked || lower.equals("transfer-encoding: chunked");
        }
        while (chunked) {
            int size = Integer.parseInt(line(), 16);
            in.readNBytes(size);
            line();
            chunked = size > 0;
        }
        in.readNBytes(length);
        return status;
    }

    /** Without its end; empty at the end of everything. */
    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
            line.append((char) c);
        }
        return line.toString().strip();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
