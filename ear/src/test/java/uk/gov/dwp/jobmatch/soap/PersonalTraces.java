package uk.gov.dwp.jobmatch.soap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.gov.dwp.jobmatch.whole.RunningHelpdesk;

/**
 * Looks for somebody wherever the helpdesk keeps anything: past it, and in any spelling of small and capital letters and of phone numbers.
 *
 * @param words parts of a name and an address that nobody else has, in small letters
 * @param digits of a phone number that nobody else has
 */
record PersonalTraces(RunningHelpdesk helpdesk, List<String> words, String digits) {

    private static final Pattern BETWEEN_DIGITS = Pattern.compile("[ ()+./-]+");

    /** Columns, as {@code table.column}; a log's months count as the log. */
    List<String> inTables() {
        return helpdesk.records().rows("""
                        select c.table_name, c.column_name, c.data_type = 'bytea' from information_schema.columns c
                        join information_schema.tables t using (table_schema, table_name)
                        where c.table_schema = 'public' and t.table_type = 'BASE TABLE'
                            and c.data_type not in ('boolean', 'smallint', 'date', 'timestamp with time zone')
                        order by 1, 2
                        """).stream()
                .map(column -> column.split(" ", -1))
                .filter(column -> isIn(column[0], text(column)))
                .map(column -> column[0].replaceFirst("^(access_log|audit)_.*", "$1") + "." + column[1])
                .distinct()
                .toList();
    }

    private static String text(String... column) {
        String name = '"' + column[1] + '"';
        return column[2].equals("t") ? "encode(" + name + ", 'escape')" : "cast(" + name + " as text)";
    }

    /** Columns and indexes of which the database's statistics show values. */
    List<String> inStatistics() {
        String values = Stream.of("most_common_vals", "histogram_bounds", "most_common_elems")
                .map(column -> "coalesce(cast(" + column + " as text), '')")
                .collect(Collectors.joining(" || ' ' || "));
        return helpdesk.records().rows("select tablename, attname from pg_stats where " + says(values));
    }

    private boolean isIn(String table, String text) {
        return !helpdesk.records()
                .rows("select 1 from \"" + table + "\" where " + says(text) + " limit 1")
                .isEmpty();
    }

    private String says(String text) {
        String names =
                words.stream().map(word -> text + " ilike '%" + word + "%'").collect(Collectors.joining(" or "));
        return "(" + names + " or translate(" + text + ", ' ()+./-', '') like '%" + digits + "%')";
    }

    /** Files that the server has written: its logs, its queues, its spools, and what lies there for a moment. */
    List<String> inFiles() {
        List<String> found = new ArrayList<>();
        Path server = helpdesk.serverDirectory();
        try {
            Files.walkFileTree(server, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    boolean program = file.toString().matches(".*\\.[ejw]ar");
                    if (!program && isIn(contentOf(file))) {
                        found.add(server.relativize(file).toString());
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path justGone, IOException why) {
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    private static String contentOf(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (NoSuchFileException justGone) {
            return "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isIn(String content) {
        String small = content.toLowerCase(Locale.ROOT);
        return words.stream().anyMatch(small::contains)
                || BETWEEN_DIGITS.matcher(small).replaceAll("").contains(digits);
    }
}
