package uk.gov.dwp.jobmatch.load;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import uk.gov.dwp.jobmatch.accountfile.FileLayout;

/**
 * Takes in what was dropped in the folder: {@code accounts-….csv} and {@code erm-….csv}, once nobody has written to it for a while. Nothing
 * outside the folder is ever read, wherever a link in it may lead.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class FolderPost {

    /** Whoever writes a file in one go is done by then; a file that was cut off is known by its last line. */
    static final Duration STILL = Duration.ofSeconds(10);

    private static final Logger LOG = Logger.getLogger(FolderPost.class.getName());

    /** Ours from here on: named so before it is read, and found again after a kill. */
    private static final String TAKEN = ".taken";

    private static final Pattern NAME =
            Pattern.compile("(?<layout>accounts|erm)-(?<rest>[A-Za-z0-9._-]{1,80})\\.csv(?:\\.taken)?");

    @Inject
    LoadDesk desk;

    @Inject
    Spool spool;

    @Inject
    InstantSource clock;

    /** Takes in what lies there by now; a file that cannot be read or moved keeps no other from it. */
    public void pickUp(Path folder) {
        for (Path file : waiting(folder)) {
            try {
                take(file);
            } catch (IOException e) {
                LOG.warning(
                        "A file in the folder cannot be taken in: see whether the server may read, rename and delete it.");
            }
        }
    }

    private static List<Path> waiting(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> NAME.matcher(nameOf(file)).matches())
                    .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void take(Path file) throws IOException {
        Instant written =
                Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS).toInstant();
        if (written.isAfter(clock.instant().minus(STILL))) {
            return;
        }
        Path taken = file;
        if (!nameOf(file).endsWith(TAKEN)) {
            taken = file.resolveSibling(nameOf(file) + TAKEN);
            if (Files.isRegularFile(taken, LinkOption.NOFOLLOW_LINKS)) {
                return; // of the same name, and not taken in yet: moved there, this one would take its place
            }
            Files.move(file, taken, StandardCopyOption.ATOMIC_MOVE);
        }
        try (InputStream content = Files.newInputStream(taken, LinkOption.NOFOLLOW_LINKS)) {
            desk.receiveFromFolder(layout(taken), nameOf(taken).replace(TAKEN, ""), spool.keep(content));
        } catch (FileTooLarge tooLarge) {
            LOG.severe("A file in the folder is too large and was deleted: send a smaller one.");
        }
        Files.delete(taken);
    }

    private static FileLayout layout(Path file) {
        Matcher name = NAME.matcher(nameOf(file));
        return name.matches() && "erm".equals(name.group("layout")) ? FileLayout.ERM_TRANSFER : FileLayout.ACCOUNTS;
    }

    private static String nameOf(Path file) {
        return file.getFileName().toString();
    }
}
