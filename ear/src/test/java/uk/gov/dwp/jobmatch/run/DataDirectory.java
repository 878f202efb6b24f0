package uk.gov.dwp.jobmatch.run;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** Where one local run at a time keeps what shall be there the next time: rows, letters, queues. */
record DataDirectory(Path path, FileLock lock) {

    private static final long NEEDED_MEGABYTES = 500;

    /** Takes the directory for this run; {@code -Dfresh} empties it first. */
    static DataDirectory taken() {
        Path path = Path.of(System.getProperty("data", ".data")).toAbsolutePath();
        try {
            Files.createDirectories(path);
            refuseFullDisk(path);
            DataDirectory taken = new DataDirectory(path, lock(path));
            if (Boolean.getBoolean("fresh")) {
                new Folder(taken.database()).delete();
                new Folder(taken.mail()).delete();
                new Folder(taken.server()).delete();
            }
            return taken;
        } catch (IOException e) {
            throw new CannotRun(
                    "Cannot keep data in %s (%s): choose another place with -Ddata=DIRECTORY"
                            .formatted(path, e.getClass().getSimpleName()),
                    e);
        }
    }

    Path database() {
        return path.resolve("postgresql");
    }

    Path mail() {
        return path.resolve("mail");
    }

    Path server() {
        return path.resolve("wildfly");
    }

    private static void refuseFullDisk(Path path) throws IOException {
        long megabytes = Files.getFileStore(path).getUsableSpace() / 1_000_000;
        if (megabytes < NEEDED_MEGABYTES) {
            throw new CannotRun("Only %d MB of disk are free at %s: make room for %d MB"
                    .formatted(megabytes, path, NEEDED_MEGABYTES));
        }
    }

    /** Held until the process ends, and by the operating system, so that a killed run leaves no lock behind. */
    private static FileLock lock(Path path) throws IOException {
        FileChannel file = FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        @Nullable FileLock lock = file.tryLock();
        if (lock == null) {
            throw new CannotRun("Another run uses %s: stop it, or keep this one's data elsewhere with -Ddata=DIRECTORY"
                    .formatted(path));
        }
        return lock;
    }
}
