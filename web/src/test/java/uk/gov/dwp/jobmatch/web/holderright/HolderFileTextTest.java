package uk.gov.dwp.jobmatch.web.holderright;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.gov.dwp.jobmatch.holderright.Decision;
import uk.gov.dwp.jobmatch.holderright.FileSection;
import uk.gov.dwp.jobmatch.holderright.HolderField;
import uk.gov.dwp.jobmatch.holderright.HolderRecord;
import uk.gov.dwp.jobmatch.holderright.HolderRequest;
import uk.gov.dwp.jobmatch.holderright.RequestNotPossible;
import uk.gov.dwp.jobmatch.retention.RecordClass;
import uk.gov.dwp.jobmatch.routing.Language;

class HolderFileTextTest {

    @Test
    void a_record_stands_there_for_people_and_behind_it_for_programs() {
        assertEquals("""
                <dl>
                <dt>Email address</dt><dd>ada@bakery.example</dd>
                </dl>
                <script type="application/json">{"record":"ACCOUNT","email":"ada@bakery.example"}</script>
                """, written(Language.EN, "ada@bakery.example"));
    }

    @Test
    void nothing_that_somebody_wrote_becomes_a_part_of_the_page() {
        String hostile = "</script><script>alert(1)</script>\"\\ & é\n<!--";

        String written = written(Language.EN, hostile);

        assertTrue(written.contains(
                "<dd>&lt;/script&gt;&lt;script&gt;alert(1)&lt;/script&gt;&quot;\\ &amp; é\n&lt;!--</dd>"));
        assertTrue(written.contains("\\u003c/script\\u003e\\u003cscript\\u003ealert(1)"));
        assertTrue(written.contains("\\u0022\\u005c \\u0026 \\u00e9\\u000a\\u003c!--\"}"));
        assertFalse(written.contains("<script>"));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void it_is_written_in_the_language_of_its_reader(Language language) {
        String label = language == Language.CY ? "<dt>Cyfeiriad e-bost</dt>" : "<dt>Email address</dt>";

        assertTrue(written(language, "x").contains(label));
    }

    @Test
    void every_code_on_these_pages_has_words() {
        ResourceBundle words = ResourceBundle.getBundle("uk.gov.dwp.jobmatch.web.language.words", Locale.ENGLISH);
        Stream<String> codes = Stream.of(
                        keys("file.section.", FileSection.values()),
                        keys("holderKind.", HolderRequest.Kind.values()),
                        keys("holderState.", HolderRequest.State.values()),
                        keys("holderIdentity.", HolderRequest.Identity.values()),
                        keys("holderField.", HolderField.values()),
                        keys("verdict.", Decision.Verdict.values()),
                        keys("ground.", Decision.Ground.values()),
                        keys("openIncidents.", Decision.OpenIncidents.values()),
                        keys("problem.holder.", RequestNotPossible.Why.values()),
                        keys("recordClass.", RecordClass.values()),
                        Stream.of("file.title.ACCESS", "file.title.WHO_LOOKED"))
                .flatMap(some -> some);

        assertEquals(List.of(), codes.filter(key -> !words.containsKey(key)).toList());
    }

    private static Stream<String> keys(String start, Enum<?>... codes) {
        return Arrays.stream(codes).map(code -> start + code.name());
    }

    private static String written(Language language, String email) {
        StringWriter file = new StringWriter();
        new HolderFileText(language, new PrintWriter(file))
                .write(new HolderRecord(FileSection.ACCOUNT, Map.of("email", email)));
        return file.toString().replace(System.lineSeparator(), "\n");
    }
}
