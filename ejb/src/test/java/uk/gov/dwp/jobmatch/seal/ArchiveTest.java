package uk.gov.dwp.jobmatch.seal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.PersistenceException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.gov.dwp.jobmatch.fixture.Helpdesk;

/** An old month in a file, verified by the program that operations have. */
class ArchiveTest {

    private static final Path PROGRAM = Path.of("..", "docker", "VerifyArchive.java");
    private static final YearMonth MONTH = YearMonth.of(2020, 2);

    private final Helpdesk helpdesk = new Helpdesk();
    private final SealBook book = helpdesk.as("auditor", SealBook.class);

    @TempDir
    Path directory;

    @BeforeEach
    void write() {
        helpdesk.sql("do 'begin perform open_month(''audit'', ''2020-02-01T00:00:00Z''); end'");
        helpdesk.sql("""
                insert into audit (id, at, actor, action, subject, result, detail)
                select 900000 + n, timestamptz '2020-02-01T00:00:00Z' + n * interval '1 hour', 'Siân "Ŵ" \\ O''Brien', 'INCIDENT_READ',
                    case when n % 2 = 0 then 'UJ-2020-0000001' end, 'DONE', chr(10) from generate_series(1, 30) n
                """);
        helpdesk.bean(SealSweep.class).seal();
    }

    @AfterEach
    void drop() {
        helpdesk.sql("drop table if exists audit_2020_02");
        helpdesk.sql("drop table if exists audit_seal_2020_02");
    }

    @Test
    void a_month_is_verified_from_its_file_alone() throws Exception {
        List<String> archive = archive();

        assertEquals(31, archive.size());
        String answer = verify(archive);
        assertTrue(answer.contains("Every row is as it was sealed."), answer);
    }

    @Test
    void whatever_was_changed_in_the_file_is_found() throws Exception {
        List<String> archive = archive();

        List<String> changed = archive.stream()
                .map(line -> line.replace("[900007,", "[900008,"))
                .toList();
        List<String> cut = archive.subList(0, 30);
        List<String> forged = archive.stream()
                .map(line -> line.replace("\"2020-02\"", "\"2020-03\""))
                .toList();

        assertTrue(verify(changed).contains("its rows are not those that were sealed"));
        assertTrue(verify(cut).contains("it breaks off"));
        assertTrue(verify(forged).contains("it was changed itself"));
    }

    @Test
    void a_month_that_is_in_a_file_can_go_and_its_chain_stays() {
        Head head = book.head(SealedLog.AUDIT).orElseThrow();

        helpdesk.sql("call drop_archived('audit', '2020-02-01')");

        assertEquals(List.of(new SealBook.Month(MONTH, true)), book.months(SealedLog.AUDIT));
        assertTrue(book.holds(SealedLog.AUDIT, head.block(), head.hash()));
        Verification verification = book.verify(SealedLog.AUDIT, MONTH);
        helpdesk.bean(VerificationSweep.class).sweep();
        assertEquals(List.of(), book.findings(verification));
        assertTrue(helpdesk.now(Verification.class, verification.id()).isOver());
    }

    @Test
    void a_month_that_is_not_whole_or_not_over_stays() {
        helpdesk.with(entities -> {
            entities.createNativeQuery("set local session_replication_role = replica")
                    .executeUpdate();
            return entities.createNativeQuery("update audit set actor = 'somebody' where id = 900003")
                    .executeUpdate();
        });

        for (String month : List.of("2020-02-01", "2999-01-01")) {
            assertThrows(
                    PersistenceException.class, () -> helpdesk.sql("call drop_archived('audit', '" + month + "')"));
        }
    }

    private List<String> archive() {
        return helpdesk.with(entities -> {
            List<?> lines = entities.createNativeQuery("select * from archive_of('audit', '2020-02-01')", String.class)
                    .getResultList();
            return lines.stream().map(String.class::cast).toList();
        });
    }

    private String verify(List<String> archive) throws IOException {
        Path file = Files.write(directory.resolve("audit-2020-02.log"), archive);
        Process program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        PROGRAM.toString(),
                        file.toString())
                .redirectErrorStream(true)
                .start();
        return new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
