package uk.gov.dwp.jobmatch.scan;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;

/** Speaks clamd's protocol once and then says what the test's script says; {@link #IS_SILENT} says nothing. */
final class ScriptedScanner implements AutoCloseable {

    static final String IS_SILENT = "...";

    private final ServerSocket door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    private final CompletableFuture<byte[]> heard = new CompletableFuture<>();
    private final int readsAtMost;
    private final String answer;

    /** Says its answer when it has read a whole stream. */
    ScriptedScanner(String answer) throws IOException {
        this(answer, Integer.MAX_VALUE);
    }

    /** Says its answer, and hangs up, after so many bytes. */
    ScriptedScanner(String answer, int readsAtMost) throws IOException {
        this.answer = answer;
        this.readsAtMost = readsAtMost;
        Thread serving = new Thread(this::serve, "scripted scanner");
        serving.setDaemon(true);
        serving.start();
    }

    InetSocketAddress address() {
        return InetSocketAddress.createUnresolved("127.0.0.1", door.getLocalPort());
    }

    /** The content that it was sent. */
    byte[] heard() {
        return heard.join();
    }

    @Override
    public void close() throws IOException {
        door.close();
    }

    private void serve() {
        try (Socket line = door.accept();
                DataInputStream in = new DataInputStream(line.getInputStream())) {
            String command = new String(in.readNBytes("zINSTREAM\0".length()), StandardCharsets.US_ASCII);
            heard.complete(command.equals("zINSTREAM\0") ? content(in) : new byte[0]);
            if (answer.equals(IS_SILENT)) {
                in.read();
            } else {
                line.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
            }
        } catch (IOException e) {
            if (!door.isClosed()) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private byte[] content(DataInputStream in) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (int length = in.readInt(); length > 0; length = in.readInt()) {
            content.writeBytes(in.readNBytes(Math.min(length, readsAtMost)));
            if (length > readsAtMost) {
                break;
            }
        }
        return content.toByteArray();
    }
}
