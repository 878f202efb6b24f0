package uk.gov.dwp.jobmatch.guide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.gov.dwp.jobmatch.soap.fault.FaultCode;

/** The guide says what the code does: what can be made from the code is ({@code -Dguide=write}), and nothing is left out. */
class GuideTest {

    private static final Path FOLDER = Path.of("../docs/partners");
    private static final boolean WRITE = "write".equals(System.getProperty("guide"));

    @ParameterizedTest
    @EnumSource
    void its_tables_and_quotations_are_up_to_date(Chapter chapter) throws IOException {
        Path file = FOLDER.resolve(chapter.file());
        String anew = MadePart.madeAnewIn(Files.readString(file));
        if (WRITE) {
            Files.writeString(file, anew);
        }

        assertEquals(anew, Files.readString(file), "-Dguide=write makes it anew");
    }

    @ParameterizedTest
    @EnumSource
    void every_row_has_its_words(Chapter chapter) throws IOException {
        String page = Files.readString(FOLDER.resolve(chapter.file()));

        assertFalse(page.contains("| " + MadePart.NOBODY_WROTE + " |"), chapter.file());
    }

    @Test
    void every_page_is_in_the_navigation() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            Set<String> pages = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".md"))
                    .collect(Collectors.toCollection(TreeSet::new));

            assertEquals(
                    pages,
                    Arrays.stream(Chapter.values()).map(Chapter::file).collect(Collectors.toCollection(TreeSet::new)));
        }
    }

    /** Codes of fields are written where they are found, as text of their own with an underscore. */
    @Test
    void every_code_of_a_field_has_its_words() throws IOException {
        String codes = Files.readString(FOLDER.resolve(Chapter.CODES.file()));
        Path root = Path.of("src/main/java/uk/gov/dwp/jobmatch");
        try (Stream<Path> partner = Files.list(root.resolve("partner"));
                Stream<Path> accounts = Files.list(root.resolve("accounts"))) {
            Set<String> unknown = Stream.concat(partner, accounts)
                    .flatMap(source -> Pattern.compile("\"([A-Z]+(?:_[A-Z]+)+)\"")
                            .matcher(read(source))
                            .results()
                            .map(found -> "`" + found.group(1) + "`"))
                    .filter(code -> !codes.contains(code))
                    .collect(Collectors.toCollection(TreeSet::new));

            assertEquals(Set.of(), unknown);
        }
    }

    private static String read(Path source) {
        try {
            return Files.readString(source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A code that cannot be had on demand says why, in a line that begins with it. */
    @ParameterizedTest
    @EnumSource
    void every_fault_has_a_sample_or_a_reason(FaultCode code) throws IOException {
        boolean sample = Files.exists(FOLDER.resolve("samples/faults/" + code + ".response.xml"));
        String codes = Files.readString(FOLDER.resolve(Chapter.CODES.file()));
        boolean reason = codes.contains("- `" + code + "` has no sample: ");

        assertTrue(sample != reason, code + (sample ? " has both" : " has neither"));
    }
}
