package uk.gov.dwp.jobmatch.hostile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import uk.gov.dwp.jobmatch.outside.StaffMember;
import uk.gov.dwp.jobmatch.whole.Records;
import uk.gov.dwp.jobmatch.whole.RunningHelpdesk;

/** What the clerks did and saw, and what they should not have. */
final class Ledger {

    private final Records records = RunningHelpdesk.shared().records();
    private final Foreign foreign = new Foreign(records);
    private final Map<String, Clerk> clerks = new HashMap<>();
    private final Set<String> pressed = new TreeSet<>();
    private final Set<String> visited = new TreeSet<>();
    private final Set<String> paths = new TreeSet<>();
    private final List<String> wrong = new ArrayList<>();

    Records records() {
        return records;
    }

    Foreign foreign() {
        return foreign;
    }

    /** Signed in once. */
    Clerk clerk(String username) {
        return clerks.computeIfAbsent(username, name -> new Clerk(name, StaffMember.signedInAs(name), this));
    }

    /** Somebody of this role whom no other test knows, with everybody's password. */
    String newcomer(String role) {
        String username = (role.startsWith("duty") ? "duty-" : "new-") + Long.toString(System.nanoTime(), 36);
        records.change("""
                insert into person (username, display_name, email, password_hash)
                select ?, 'Nia Newcomer', ?, password_hash from person where username = 'admin'
                """, username, username + "@dwp.gov.uk");
        records.change("insert into person_role (username, role) values (?, ?)", username, role);
        return username;
    }

    /** One that is nobody's yet. */
    static String certificate() {
        try {
            return Files.readString(RunningHelpdesk.shared().authority().certificate());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int deeds(String person, String action) {
        return Integer.parseInt(records.row(
                "select count(*) from audit where actor = ? and action = ? and result = 'DONE'", person, action));
    }

    void expect(boolean holds, String otherwise) {
        if (!holds) {
            wrong.add(otherwise);
        }
    }

    void pressed(String button) {
        pressed.add(button);
    }

    Set<String> pressed() {
        return pressed;
    }

    /** Whether no form of this page was sent before. */
    boolean isNew(String path) {
        return paths.add(path);
    }

    void visited(String person, String page) {
        visited.add(person + " " + page);
    }

    /** Whom and what, with a space between. */
    Set<String> visited() {
        return visited;
    }

    /** What went wrong since this was last asked. */
    List<String> wrong() {
        List<String> found = List.copyOf(wrong);
        wrong.clear();
        return found;
    }
}
