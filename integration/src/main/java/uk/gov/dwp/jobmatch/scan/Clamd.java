package uk.gov.dwp.jobmatch.scan;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * ClamAV's daemon over TCP, by its INSTREAM command: each chunk after its length in four bytes, none for the end, and one
 * line in answer. See clamd(8).
 *
 * @param patience for the whole of a scan
 * @param watch ends what takes longer: no socket has a time-out for writing, and a scanner may stop to read
 */
record Clamd(InetSocketAddress address, Duration patience, ScheduledExecutorService watch) {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final byte[] INSTREAM = "zINSTREAM\0".getBytes(StandardCharsets.US_ASCII);
    private static final String TIMED_OUT = "TIMED_OUT";
    private static final int LONGEST_ANSWER = 1024;

    /** A file's content, given chunk by chunk. */
    interface Source {
        void feed(Sink sink) throws IOException;
    }

    /** Takes a chunk; never an empty one, which would be the end. */
    interface Sink {
        void take(byte[] chunk) throws IOException;
    }

    /**
     * What the scanner says of this content.
     *
     * @throws ScannerAway if it says nothing
     */
    Verdict scan(Source content) {
        try (Socket line = new Socket()) {
            Future<?> end = watch.schedule(() -> cut(line), patience.toMillis(), TimeUnit.MILLISECONDS);
            try {
                line.connect(
                        new InetSocketAddress(address.getHostString(), address.getPort()), (int) CONNECT.toMillis());
                send(line, content);
                return Verdict.read(answer(line.getInputStream()));
            } catch (IOException e) {
                throw new ScannerAway(line.isClosed() ? TIMED_OUT : code(e), e);
            } finally {
                end.cancel(false);
            }
        } catch (IOException e) {
            throw new ScannerAway(code(e), e);
        }
    }

    private static void cut(Socket line) {
        try {
            line.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String code(IOException e) {
        if (e instanceof SocketTimeoutException) {
            return TIMED_OUT;
        }
        if (e instanceof UnknownHostException) {
            return "UNKNOWN_HOST";
        }
        return e instanceof ConnectException ? "CONNECTION_REFUSED" : "CONNECTION_LOST";
    }

    private static void send(Socket line, Source content) throws IOException {
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(line.getOutputStream()));
        out.write(INSTREAM);
        content.feed(chunk -> {
            out.writeInt(chunk.length);
            out.write(chunk);
        });
        out.writeInt(0);
        out.flush();
    }

    private static String answer(InputStream in) throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        for (int next = in.read(); next != 0; next = in.read()) {
            if (next < 0 || answer.size() == LONGEST_ANSWER) {
                throw new ScannerAway("HALF_AN_ANSWER");
            }
            answer.write(next);
        }
        return answer.toString(StandardCharsets.UTF_8).strip();
    }
}
