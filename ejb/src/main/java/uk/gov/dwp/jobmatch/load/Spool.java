package uk.gov.dwp.jobmatch.load;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Where a file lies on the server's disk from its last byte until it is checked, under a name of ours and for the server's eyes only:
 * {@code JOBMATCH_LOAD_SPOOL}, else a folder among the server's own.
 */
@ApplicationScoped
public class Spool {

    /** In bytes: a country's accounts are a quarter of this. */
    public static final long LARGEST = 1L << 30;

    private static final String SETTING = "JOBMATCH_LOAD_SPOOL";
    private static final Duration ABANDONED = Duration.ofHours(1);

    /** A file on the disk and how large it is, in bytes. */
    public record Spooled(UUID name, long size) {}

    /**
     * Writes all that a stream holds to the disk.
     *
     * @throws FileTooLarge if that is more than {@link #LARGEST}: then nothing is kept
     */
    public Spooled keep(InputStream content) {
        UUID name = UUID.randomUUID();
        try (OutputStream file =
                Files.newOutputStream(path(name), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            return new Spooled(name, copy(content, file));
        } catch (IOException | FileTooLarge e) {
            delete(name);
            throw e instanceof IOException failed ? new UncheckedIOException(failed) : (FileTooLarge) e;
        }
    }

    private static long copy(InputStream content, OutputStream file) throws IOException {
        byte[] part = new byte[1 << 16];
        long size = 0;
        for (int length = content.read(part); length >= 0; length = content.read(part)) {
            size += length;
            if (size > LARGEST) {
                throw new FileTooLarge();
            }
            file.write(part, 0, length);
        }
        return size;
    }

    /** Where a file lies. */
    public Path path(UUID name) {
        return folder().resolve(name + ".csv");
    }

    /** Whether it is there. */
    public boolean holds(UUID name) {
        return Files.exists(path(name));
    }

    /** Deletes it, if it is there. */
    public void delete(UUID name) {
        try {
            Files.deleteIfExists(path(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes what lies there and belongs to no load: the server ended between the last byte and the note of it. */
    public void deleteBut(Collection<UUID> known, Instant now) {
        List<String> kept = known.stream().map(name -> name + ".csv").toList();
        try (Stream<Path> files = Files.list(folder())) {
            for (Path file : files.filter(
                            file -> !kept.contains(file.getFileName().toString()))
                    .toList()) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(now.minus(ABANDONED))) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path folder() {
        String set = System.getenv().getOrDefault(SETTING, "");
        Path folder = set.isBlank()
                ? Path.of(
                        System.getProperty("jboss.server.data.dir", System.getProperty("java.io.tmpdir")),
                        "account-files")
                : Path.of(set);
        try {
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(
                        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
