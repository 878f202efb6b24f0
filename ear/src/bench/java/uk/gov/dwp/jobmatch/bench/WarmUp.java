package uk.gov.dwp.jobmatch.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

/**
 * Ends once the server's compilers have nothing much left to do: on a busy machine that takes minutes, and until then most of
 * the processor time goes into compiling. Where nobody tells what they do, it ends after a fixed time.
 */
final class WarmUp {

    private static final Duration LOOK = Duration.ofSeconds(10);
    private static final Duration MOST = Duration.ofMinutes(6);
    private static final Duration WHERE_NOBODY_TELLS = Duration.ofMinutes(2);
    private static final double QUIET = 0.05;

    private final Path threads;
    private final long began = System.nanoTime();
    private long looked = began;
    private double compiling;
    private boolean over;

    WarmUp(long server) {
        threads = Path.of("/proc/" + server + "/task");
        compiling = compiling();
    }

    synchronized boolean isOver() {
        long now = System.nanoTime();
        if (!over && now - looked > LOOK.toNanos()) {
            double before = compiling;
            compiling = compiling();
            double share = (compiling - before) * 1e9 / (now - looked);
            looked = now;
            over = share < QUIET || now - began > limit().toNanos();
        }
        return over;
    }

    private Duration limit() {
        return Double.isNaN(compiling) ? WHERE_NOBODY_TELLS : MOST;
    }

    private double compiling() {
        if (!Files.isDirectory(threads)) {
            return Double.NaN;
        }
        try (Stream<Path> all = Files.list(threads)) {
            return all.filter(WarmUp::isCompiler)
                    .mapToDouble(thread -> Cpu.used(thread.resolve("stat")))
                    .filter(seconds -> !Double.isNaN(seconds))
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isCompiler(Path thread) {
        try {
            return Files.readString(thread.resolve("comm")).matches("C[12] Compiler.*\\s*");
        } catch (IOException ended) {
            return false;
        }
    }
}
