package uk.gov.dwp.jobmatch.outside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import uk.gov.dwp.jobmatch.whole.Records;
import uk.gov.dwp.jobmatch.whole.RunningHelpdesk;

/** Every page, as every role, by every method: open as docs/roles.md says, refused and written down otherwise. */
class EveryDoorIT {

    static final List<String> MATRIX = matrix();
    private static final List<String> READING_AND_SENDING = List.of("GET", "HEAD", "POST");
    private static final List<String> REFUSED = List.of("PUT", "DELETE", "OPTIONS");

    private final Records records = RunningHelpdesk.shared().records();

    /** The columns of the matrix, each with somebody who holds that role and no other. */
    static Stream<Arguments> people() {
        return Stream.of(
                Arguments.of("adviser", 3),
                Arguments.of("helpdesk", 4),
                Arguments.of("dutymanager", 5),
                Arguments.of("teamleader-telford", 6),
                Arguments.of("qat", 7),
                Arguments.of("caller", 8),
                Arguments.of("door-agent", 9),
                Arguments.of("policy", 10),
                Arguments.of("auditor", 11),
                Arguments.of("admin", 12));
    }

    @ParameterizedTest
    @MethodSource("people")
    void a_role_opens_its_own_doors_and_no_other(String username, int column) {
        employSiteAgent();
        StaffMember member = StaffMember.signedInAs(username);
        int before = refusals(username);
        int expected = 0;
        List<String> wrong = new ArrayList<>();

        for (String row : MATRIX) {
            String page = cell(row, 1).replace("`", "");
            boolean open = cell(row, column).equals("yes");
            for (String method : READING_AND_SENDING) {
                expected += open ? 0 : 1;
                int status = member.knock(method, page);
                if (open ? status == 403 || status >= 500 : status != 403) {
                    wrong.add(method + " " + page + " " + status);
                }
            }
            for (String method : REFUSED) {
                expected++;
                if (member.knock(method, page) != 405) {
                    wrong.add(method + " " + page + " is not refused");
                }
            }
        }

        assertEquals(List.of(), wrong);
        assertEquals(expected, refusals(username) - before, "refusals written down");
    }

    /** By no page of ours: a form of another site's, or of none. */
    @ParameterizedTest
    @CsvSource({"https://elsewhere.example", "null", "http://localhost"})
    void nothing_is_taken_from_another_site(String origin) {
        StaffMember adviser = StaffMember.signedInAs("adviser");

        for (String row : MATRIX) {
            String page = cell(row, 1).replace("`", "");
            assertEquals(403, adviser.knockFrom(origin, page), page);
        }
    }

    @Test
    void tracing_is_nobodys() {
        StaffMember member = StaffMember.signedInAs("caller");

        assertTrue(MATRIX.stream()
                .allMatch(row -> member.knock("TRACE", cell(row, 1).replace("`", "")) >= 400));
    }

    private int refusals(String username) {
        return Integer.parseInt(records.row(
                "select count(*) from audit where actor = ? and action = 'PAGE_REFUSED' and result = 'REFUSED'",
                username));
    }

    private void employSiteAgent() {
        records.change("""
                insert into person (username, display_name, email, password_hash)
                select 'door-agent', 'Dora Agent', 'door-agent@dwp.gov.uk', password_hash from person
                where username = 'admin' on conflict do nothing
                """);
        records.change("""
                insert into person_role (username, role) values ('door-agent', 'site-agent') on conflict do nothing
                """);
    }

    static String cell(String row, int column) {
        return row.split("\\|", -1)[column].strip();
    }

    private static List<String> matrix() {
        try {
            return Files.readString(Path.of("../docs/roles.md"))
                    .lines()
                    .filter(line -> line.startsWith("| `/"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
