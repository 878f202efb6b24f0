package uk.gov.dwp.jobmatch.whole;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** The heap of a running process, looked at with the JDK's own tool. */
record Heap(long pid) {

    /** Instances and bytes. */
    private static final Pattern TOTAL = Pattern.compile("Total +\\d+ +(\\d+)");

    /** The bytes of what is still reachable, for the tool collects everything else first. */
    long live() {
        String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        ProcessBuilder histogram = new ProcessBuilder(jcmd, Long.toString(pid), "GC.class_histogram");
        try {
            Process process = histogram.redirectErrorStream(true).start();
            String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return TOTAL.matcher(text)
                    .results()
                    .map(total -> Long.valueOf(total.group(1)))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
