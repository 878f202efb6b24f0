package uk.gov.dwp.jobmatch.consent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What a jobseeker's account holds is read for a screen behind the gate alone: by {@code look}. A rule over types would not see
 * what SQL names, so this one is over the sources.
 */
class WhoReadsAccountsTest {

    private static final Pattern PERSONAL = Pattern.compile(
            "\\b(account_holder|AccountHolder|\\baccounts\\.holder\\(|(from|join|into|update) activity\\b)");

    /** Who may besides, and shows it to no adviser: each with its reason. */
    private static final Set<String> ALLOWED = Set.of(
            "account", // where it is mapped
            "look", // behind the gate
            "reception", // an employer's postcode and email address, to route by
            "feed", // the source writes it
            "load", // files write it
            "matching", // asks the helpdesk, who may know whose it is, which account an incident is of
            "holderright", // for the holder, and decided on by two people
            "retention", // finds what is to be deleted
            "erasure"); // deletes it

    private static final List<Path> SOURCES =
            List.of(Path.of("src/main/java"), Path.of("../web/src/main/java"), Path.of("../integration/src/main/java"));

    @Test
    void nobody_reads_what_an_account_holds_but_the_gates_own_and_those_who_show_it_to_nobody() {
        Set<String> readers = new TreeSet<>();
        SOURCES.forEach(root -> readers.addAll(readers(root)));

        assertTrue(readers.contains("look"), readers::toString);
        readers.removeAll(ALLOWED);
        assertEquals(Set.of(), readers);
    }

    private static Set<String> readers(Path root) {
        try (Stream<Path> files = Files.walk(root)) {
            Set<String> readers = new TreeSet<>();
            files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> PERSONAL.matcher(text(file)).find())
                    .forEach(file -> readers.add(feature(root, file)));
            return readers;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The package below the root of all, such as {@code look} or {@code web.oversight}. */
    private static String feature(Path root, Path file) {
        return root.relativize(file.getParent())
                .toString()
                .replace('/', '.')
                .replaceFirst("^uk\\.gov\\.dwp\\.jobmatch\\.", "");
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
