package uk.gov.dwp.jobmatch.web.oversight;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One line of a file for a spreadsheet, in which no cell can become a formula, whatever is in it. */
record CsvRow(List<String> cells) {

    /** What spreadsheets take for the start of a formula, before or after blanks. */
    private static final Pattern FORMULA = Pattern.compile("(?s)[\\s\\p{Z}\\p{C}]*[=+\\-@|%＝＋－＠].*|[\\t\\r\\n].*");

    static CsvRow of(Object... cells) {
        return new CsvRow(Arrays.stream(cells).map(String::valueOf).toList());
    }

    /** With the line end that RFC 4180 asks for. */
    String line() {
        return cells.stream().map(CsvRow::quoted).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String quoted(String cell) {
        String text = FORMULA.matcher(cell).matches() ? "'" + cell : cell;
        return text.matches("[\\w .:-]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
