package uk.gov.dwp.jobmatch.outside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
        long before = refusals(username);

        List<String> wrong = MATRIX.parallelStream()
                .flatMap(row -> wrongAt(row, column, member))
                .toList();

        assertEquals(List.of(), wrong);
        assertEquals(refusalsOwed(column), refusals(username) - before, "refusals written down");
    }

    private static Stream<String> wrongAt(String row, int column, StaffMember member) {
        String page = page(row);
        boolean open = isOpen(row, column);
        return Stream.concat(READING_AND_SENDING.stream(), REFUSED.stream())
                .map(method -> new Knock(method, page, member.knock(method, page)))
                .filter(knock -> knock.isWrong(open))
                .map(Knock::toString);
    }

    /** How a door answered. */
    private record Knock(String method, String page, int status) {

        boolean isWrong(boolean open) {
            if (REFUSED.contains(method)) {
                return status != 405;
            }
            return open ? status == 403 || status >= 500 : status != 403;
        }
    }

    private static long refusalsOwed(int column) {
        long closed = MATRIX.stream().filter(row -> !isOpen(row, column)).count();
        return closed * READING_AND_SENDING.size() + (long) MATRIX.size() * REFUSED.size();
    }

    private static boolean isOpen(String row, int column) {
        return cell(row, column).equals("yes");
    }

    private static String page(String row) {
        return cell(row, 1).replace("`", "");
    }

    /** By no page of ours: a form of another site's, or of none. */
    @ParameterizedTest
    @CsvSource({"https://elsewhere.example", "null", "http://localhost"})
    void nothing_is_taken_from_another_site(String origin) {
        StaffMember adviser = StaffMember.signedInAs("adviser");

        assertEquals(
                List.of(),
                MATRIX.parallelStream()
                        .map(EveryDoorIT::page)
                        .filter(page -> adviser.knockFrom(origin, page) != 403)
                        .toList());
    }

    @Test
    void tracing_is_nobodys() {
        StaffMember member = StaffMember.signedInAs("caller");

        assertTrue(MATRIX.parallelStream().allMatch(row -> member.knock("TRACE", page(row)) >= 400));
    }

    private long refusals(String username) {
        return Long.parseLong(records.row(
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
