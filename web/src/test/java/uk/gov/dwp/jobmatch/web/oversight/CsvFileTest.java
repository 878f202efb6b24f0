package uk.gov.dwp.jobmatch.web.oversight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import uk.gov.dwp.jobmatch.web.Sources;
import uk.gov.dwp.jobmatch.web.access.Page;

/** Every file for a spreadsheet goes through the one writer that guards its cells: whoever adds another is told here. */
class CsvFileTest {

    /** The addresses that send one, which AccountFilesIT reads with formulas in whatever can hold one. */
    private static final Set<String> FILES = Set.of(
            "/consent-figures.csv", "/account-file-faults.csv", "/account-file-comparison.csv", "/reconciliation.csv");

    /** Who writes an answer by hand besides, each with what it writes. */
    private static final Map<String, String> NO_SPREADSHEETS = Map.of(
            "AttachmentDownload", "a picture or text that somebody attached, as it is",
            "QueueNews", "an address and a sentence for a script",
            "AlertsWaiting", "a number for a script",
            "HolderFileDownload", "a page of HTML",
            "DraftDoor", "a sentence for a script");

    private static final Pattern ADDRESS = Pattern.compile("@WebServlet\\(\"([^\"]+)\"\\)");
    private static final Pattern KIND = Pattern.compile("text/csv|vnd\\.ms-excel|spreadsheetml");
    private static final Pattern WRITES = Pattern.compile("getWriter\\(\\)|getOutputStream\\(\\)|ResponseWriter");

    @Test
    void every_such_file_is_known_and_open_to_somebody() {
        Set<String> served = new TreeSet<>();
        Sources.java().values().stream()
                .filter(source -> source.contains("CsvFile.to(") || source.contains("/csv"))
                .flatMap(source -> ADDRESS.matcher(source).results().map(found -> found.group(1)))
                .forEach(served::add);
        Set<String> pages = List.of(Page.values()).stream()
                .map(Page::path)
                .filter(path -> path.endsWith(".csv"))
                .collect(Collectors.toSet());

        assertEquals(new TreeSet<>(FILES), served);
        assertEquals(new TreeSet<>(FILES), new TreeSet<>(pages));
    }

    @Test
    void only_the_one_writer_writes_them_and_nobody_writes_an_answer_unnoticed() {
        Set<String> writers = Sources.java().entrySet().stream()
                .filter(source -> WRITES.matcher(source.getValue()).find())
                .map(source -> source.getKey().replaceAll(".*/|\\.java", ""))
                .collect(Collectors.toCollection(TreeSet::new));

        assertTrue(writers.remove("CsvFile"));
        assertEquals(new TreeSet<>(NO_SPREADSHEETS.keySet()), writers);
    }

    @Test
    void no_other_source_speaks_of_the_kind_of_file() {
        List<String> speaking = Sources.java().entrySet().stream()
                .filter(source -> KIND.matcher(source.getValue()).find())
                .map(Map.Entry::getKey)
                .toList();

        assertEquals(1, speaking.size(), speaking.toString());
        assertTrue(speaking.get(0).endsWith("/CsvFile.java"));
    }
}
