package uk.gov.dwp.jobmatch.hostile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The matrix of docs/roles.md: which pages a role may open. */
final class Doors {

    private Doors() {}

    /** Addresses below the server's root. */
    static List<String> openTo(int column) {
        try {
            return Files.readString(Path.of("../docs/roles.md"))
                    .lines()
                    .filter(line -> line.startsWith("| `/"))
                    .map(line -> line.split("\\|", -1))
                    .filter(cells -> cells[column].strip().equals("yes"))
                    .map(cells -> cells[1].strip().replace("`", "").substring(1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
