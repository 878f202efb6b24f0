package uk.gov.dwp.jobmatch.soap.attack;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.gov.dwp.jobmatch.outside.PartnerSystem;
import uk.gov.dwp.jobmatch.outside.SampleFile;
import uk.gov.dwp.jobmatch.outside.Submission;
import uk.gov.dwp.jobmatch.soap.Caller;

/**
 * Attack: text that a spreadsheet would carry out (CVE-2014-3524 in OpenOffice). The helpdesk writes no spreadsheet, and no
 * file of a partner's opens in one.
 */
class CsvFormulaIT {

    @ParameterizedTest
    @ValueSource(strings = {"=cmd|'/C calc'!A0", "+1+1", "-1+1", "@SUM(1+1)", "=HYPERLINK(\"http://evil.example\")"})
    void a_field_holds_it_as_it_was_sent(String formula) {
        String reference = PartnerSystem.ofTelford()
                .raise(Submission.ofEmployer().with("summary", formula).with("detail", formula));

        assertEquals(
                formula + "|" + formula,
                Caller.HELPDESK
                        .records()
                        .row("select summary || '|' || detail from incident where reference = ?", reference));
    }

    @ParameterizedTest
    @ValueSource(strings = {"figures.csv", "figures.xls", "=cmd.slk", "figures.csv\u202Etxt"})
    void a_file_of_formulas_is_saved_as_plain_text(String name) {
        String reference = PartnerSystem.ofTelford()
                .raise(Submission.ofEmployer().attaching(name, "text/csv", SampleFile.text("=cmd|'/C calc'!A0,1\n")));

        List<String> names = Caller.HELPDESK
                .records()
                .rows(
                        "select name from attachment where incident = (select id from incident where reference = ?)",
                        reference);

        assertEquals(List.of("txt"), names.stream().map(CsvFormulaIT::ending).toList());
    }

    private static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
