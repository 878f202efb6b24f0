package uk.gov.dwp.jobmatch.badday;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.run.Folder;
import uk.gov.dwp.jobmatch.run.Part;

/**
 * ClamAV's real daemon on a port of this machine, with a database of one signature, so that nothing has to be fetched: the
 * one that all the world tests scanners with.
 */
final class ClamAv implements Part {

    /** In two parts, or scanners would take this file for what it looks for. */
    static final String EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-" + "ANTIVIRUS-TEST-FILE!$H+H*";

    /** What the daemon calls it: signatures that are not ClamAV's own are marked. */
    static final String FOUND = "Test.Eicar.UNOFFICIAL";

    private final Path program;
    private final Path directory;
    private final int port = freePort();
    private @Nullable Process process;

    private ClamAv(Path program, Path directory) {
        this.program = program;
        this.directory = directory;
        new Folder(directory).delete();
        layOut();
    }

    /** Not yet running; empty where the daemon is not on this machine and may not be installed. */
    static Optional<ClamAv> onThisMachine(Path directory) {
        return installed().or(ClamAv::fromDebian).map(program -> new ClamAv(program, directory));
    }

    /** As {@code JOBMATCH_CLAMD} has it. */
    String address() {
        return "127.0.0.1:" + port;
    }

    /** Starts it, and returns at once: whether it {@link #answers} is seen soon after. */
    void start() {
        try {
            process = new ProcessBuilder(program.toString(), "--config-file=" + directory.resolve("clamd.conf"))
                    .redirectErrorStream(true)
                    .redirectOutput(
                            Redirect.appendTo(directory.resolve("clamd.log").toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean answers() {
        try (Socket line = new Socket()) {
            line.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1000);
            line.setSoTimeout(5000);
            line.getOutputStream().write("zPING\0".getBytes(StandardCharsets.US_ASCII));
            return new String(line.getInputStream().readNBytes(4), StandardCharsets.US_ASCII).equals("PONG");
        } catch (IOException notYet) {
            return false;
        }
    }

    @Override
    public void close() {
        if (process != null) {
            process.destroy();
            process.onExit().join();
        }
    }

    private void layOut() {
        try {
            Path signatures = Files.createDirectories(directory.resolve("signatures"));
            String hex = HexFormat.of().formatHex(EICAR.getBytes(StandardCharsets.US_ASCII));
            Files.writeString(signatures.resolve("test.ndb"), "Test.Eicar:0:*:" + hex + "\n");
            Files.writeString(directory.resolve("clamd.conf"), """
                    Foreground yes
                    TCPSocket %d
                    TCPAddr 127.0.0.1
                    DatabaseDirectory %s
                    TemporaryDirectory %s
                    """.formatted(
                            port, signatures, Files.createDirectories(directory.resolve("temporary"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Path> installed() {
        String path = System.getenv("PATH") + File.pathSeparator + "/usr/sbin";
        return Arrays.stream(path.split(File.pathSeparator))
                .map(folder -> Path.of(folder, "clamd"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Debian's package, where we may install it: as root, as in a build container. */
    private static Optional<Path> fromDebian() {
        boolean root = System.getProperty("user.name").equals("root");
        if (root && Files.isExecutable(Path.of("/usr/bin/apt-get"))) {
            Stream.of("update", "install --no-install-recommends clamav-daemon").forEach(ClamAv::apt);
        }
        return installed();
    }

    private static void apt(String command) {
        System.out.println("No virus scanner yet: apt-get " + command);
        try {
            new ProcessBuilder(("apt-get -qq -y -o DPkg::Lock::Timeout=120 " + command).split(" "))
                    .redirectErrorStream(true)
                    .redirectOutput(Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
