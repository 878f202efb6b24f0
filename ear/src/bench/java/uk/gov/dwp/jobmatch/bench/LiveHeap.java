package uk.gov.dwp.jobmatch.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is left on the server's heap after a full collection: the JDK's own tool asks for both. */
final class LiveHeap {

    private static final Pattern USED = Pattern.compile("used (\\d+)K");

    private final long server;

    LiveHeap(long server) {
        this.server = server;
    }

    double megabytes() {
        jcmd("GC.run");
        return usedNow();
    }

    /** With what could be thrown away. */
    double usedNow() {
        Matcher used = USED.matcher(jcmd("GC.heap_info"));
        return used.find() ? Long.parseLong(used.group(1)) / 1024.0 : Double.NaN;
    }

    private String jcmd(String command) {
        String tool = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        try {
            Process jcmd = new ProcessBuilder(List.of(tool, String.valueOf(server), command)).start();
            String said = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            jcmd.waitFor();
            return said;
        } catch (IOException e) {
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }
}
