package uk.gov.dwp.jobmatch.email;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server that answers each command as the test's script says, and else as any would; "" hangs up, "..." is silent. */
final class ScriptedMailServer implements AutoCloseable {

    static final String HANGS_UP = "";
    static final String IS_SILENT = "...";

    private final ServerSocket door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final Map<String, String> script;

    /** By the first word of a command; {@code HELLO} for the greeting and {@code .} for the end of a mail. */
    ScriptedMailServer(Map<String, String> script) throws IOException {
        this.script = script;
        Thread serving = new Thread(this::serve, "scripted mail server");
        serving.setDaemon(true);
        serving.start();
    }

    int port() {
        return door.getLocalPort();
    }

    /** All lines that a client sent. */
    List<String> heard() {
        return heard;
    }

    @Override
    public void close() throws IOException {
        door.close();
    }

    private void serve() {
        try (Socket line = door.accept();
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(line.getInputStream(), StandardCharsets.UTF_8))) {
            if (answer(line, "HELLO", "220 ready")) {
                talk(line, in);
            }
        } catch (IOException e) {
            if (!door.isClosed()) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void talk(Socket line, BufferedReader in) throws IOException {
        boolean mail = false;
        String said = in.readLine();
        while (said != null) {
            heard.add(said);
            if (mail && !said.equals(".")) {
                said = in.readLine();
                continue;
            }
            String command = said.replaceFirst(" .*", "");
            if (!answer(line, command, command.equals("DATA") ? "354 go on" : "250 fine")) {
                return;
            }
            mail = command.equals("DATA") && !script.containsKey("DATA");
            said = in.readLine();
        }
    }

    private boolean answer(Socket line, String command, String usual) throws IOException {
        String answer = script.getOrDefault(command, usual);
        if (answer.equals(HANGS_UP)) {
            return false;
        }
        if (!answer.equals(IS_SILENT)) {
            OutputStream out = line.getOutputStream();
            out.write((answer + "\r\n").getBytes(StandardCharsets.UTF_8));
            out.flush();
        }
        return true;
    }
}
