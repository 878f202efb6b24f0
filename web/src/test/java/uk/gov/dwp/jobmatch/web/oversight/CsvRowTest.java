package uk.gov.dwp.jobmatch.web.oversight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvRowTest {

    @Test
    void plain_cells_stand_as_they_are() {
        assertEquals(
                "2026-11-22,ed-telford,12\r\n",
                CsvRow.of("2026-11-22", "ed-telford", 12).line());
    }

    @Test
    void a_cell_with_a_comma_a_quotation_mark_or_a_line_end_is_quoted() {
        assertEquals(
                "\"Wrekin, \"\"the\"\" co-op\",\"two\nlines\"\r\n",
                CsvRow.of("Wrekin, \"the\" co-op", "two\nlines").line());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+44",
                "-1",
                "@SUM(A1)",
                "|cmd",
                "%0A=1",
                " =1+1",
                "\t=1+1",
                "\r=1+1",
                "\n=1+1",
                "＝1+1",
                "\u00a0=1"
            })
    void no_cell_begins_like_a_formula(String cell) {
        String line = CsvRow.of(cell).line();

        assertTrue(line.startsWith("\"'") || line.startsWith("'"), line);
    }
}
