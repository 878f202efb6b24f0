package uk.gov.dwp.jobmatch.web.access;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.gov.dwp.jobmatch.directory.Role;

/** The table of pages and roles that people read is the one that the code keeps to ({@code -Droles=write} makes it anew). */
class RoleMatrixTest {

    private static final Path FILE = Path.of("../docs/roles.md");
    private static final String MARK = "<!-- pages -->\n";

    private static final List<String> ROLES = List.of(
            Role.ADVISER,
            Role.HELPDESK,
            Role.DUTY_MANAGER,
            Role.TEAM_LEADER,
            Role.QAT,
            Role.CALLER,
            Role.SITE_AGENT,
            Role.POLICY_OWNER,
            Role.AUDITOR,
            Role.ADMINISTRATOR);

    @Test
    void the_table_in_the_documents_is_up_to_date() throws IOException {
        String written = Files.readString(FILE);
        String anew = written.substring(0, written.indexOf(MARK)) + MARK + table();
        if ("write".equals(System.getProperty("roles"))) {
            Files.writeString(FILE, anew);
        }

        assertEquals(anew, Files.readString(FILE), "-Droles=write makes it anew");
    }

    private static String table() {
        ResourceBundle words = ResourceBundle.getBundle("uk.gov.dwp.jobmatch.web.language.words_en");
        Stream<String> names = ROLES.stream().map(role -> words.getString("role." + role));
        Stream<List<String>> head = Stream.of(
                Stream.concat(Stream.of("page", "without signing in"), names).toList(),
                Stream.generate(() -> "---").limit(ROLES.size() + 2).toList());
        return Stream.concat(head, Arrays.stream(Page.values()).map(RoleMatrixTest::row))
                .map(row -> "| " + String.join(" | ", row) + " |\n")
                .collect(Collectors.joining());
    }

    private static List<String> row(Page page) {
        Stream<String> open = ROLES.stream().map(role -> page.isOpenTo(role::equals) ? "yes" : "");
        return Stream.concat(Stream.of("`" + page.path() + "`", page.isPublic() ? "yes" : ""), open)
                .toList();
    }
}
