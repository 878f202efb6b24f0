package uk.gov.dwp.jobmatch.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** A directory with all that is in it. */
public record Folder(Path path) {

    /** Leaves nothing; no harm where there is nothing. */
    public void delete() {
        if (!Files.exists(path)) {
            return;
        }
        try (var files = Files.walk(path)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new CannotRun("Cannot delete " + path + ": " + e.getMessage(), e);
        }
    }
}
