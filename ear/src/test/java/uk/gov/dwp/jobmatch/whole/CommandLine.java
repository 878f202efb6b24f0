package uk.gov.dwp.jobmatch.whole;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;

/** The command line that a server's operators use. */
record CommandLine(Path serverHome, int managementPort) {

    /** Has the running server obey. */
    void operate(String command) {
        ProcessBuilder line = new ProcessBuilder(
                serverHome.resolve("bin/jboss-cli.sh").toString(),
                "--connect",
                "--controller=localhost:" + managementPort,
                "--command=" + command);
        try {
            int refused = line.redirectErrorStream(true)
                    .redirectOutput(Redirect.DISCARD)
                    .start()
                    .waitFor();
            if (refused != 0) {
                throw new IllegalStateException("Refused: " + command);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
