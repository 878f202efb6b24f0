package uk.gov.dwp.jobmatch.load;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where other systems drop files of accounts, by {@code JOBMATCH_LOAD_FOLDER}: without it files come by the page alone. */
@ApplicationScoped
public class DropFolder {

    private static final String SETTING = "JOBMATCH_LOAD_FOLDER";

    /** Empty where none is set. */
    public Optional<Path> get() {
        return parse(System.getenv().getOrDefault(SETTING, ""));
    }

    static Optional<Path> parse(String setting) {
        if (setting.isBlank()) {
            return Optional.empty();
        }
        Path folder = Path.of(setting.strip());
        if (!folder.isAbsolute() || !Files.isDirectory(folder) || !Files.isWritable(folder)) {
            throw new IllegalStateException(SETTING + " is no folder, named in full, that the server may write to");
        }
        return Optional.of(folder);
    }
}
