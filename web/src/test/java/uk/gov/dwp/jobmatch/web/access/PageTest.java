package uk.gov.dwp.jobmatch.web.access;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import uk.gov.dwp.jobmatch.directory.Role;
import uk.gov.dwp.jobmatch.web.Sources;

class PageTest {

    @Test
    void no_page_is_missing_from_the_table() {
        Set<String> files = Sources.pages().keySet().stream()
                .filter(file -> !file.startsWith("WEB-INF/") && !file.startsWith("error/"))
                .map(file -> "/" + file)
                .collect(toSet());
        files.removeIf(file -> Page.at(file).isPresent());

        assertEquals(Set.of(), files);
    }

    @Test
    void a_page_answers_with_and_without_the_suffix_of_its_file() {
        assertEquals(Optional.of(Page.QUEUE), Page.at("/queue"));
        assertEquals(Optional.of(Page.QUEUE), Page.at("/queue.xhtml"));
        assertEquals(Optional.empty(), Page.at("/queue/"));
        assertEquals(Optional.empty(), Page.at("/WEB-INF/page.xhtml"));
    }

    @Test
    void an_adviser_finds_nothing_of_the_helpdesk_in_the_navigation() {
        List<Page> found = Page.navigationFor(Role.ADVISER::equals);

        assertEquals(List.of(Page.RAISE, Page.RAISED, Page.TASKS, Page.FIND_ACCOUNT, Page.CALLBACKS), found);
    }

    @Test
    void everybody_starts_on_their_own_work() {
        assertEquals(Page.MY_WORK, Page.homeOf(Role.HELPDESK::equals));
        assertEquals(Page.RAISE, Page.homeOf(Role.ADVISER::equals));
        assertEquals(Page.CALLBACKS, Page.homeOf(Role.TEAM_LEADER::equals));
        assertEquals(Page.AUDIT, Page.homeOf(role -> role.equals(Role.AUDITOR)));
    }

    @Test
    void the_audit_is_the_auditors_only() {
        assertTrue(Page.AUDIT.isOpenTo(Role.AUDITOR::equals));
        for (String role : List.of(Role.HELPDESK, Role.ADMINISTRATOR, Role.DUTY_MANAGER, Role.POLICY_OWNER)) {
            assertFalse(Page.AUDIT.isOpenTo(role::equals), role);
        }
    }

    @Test
    void only_signing_in_and_the_plain_pages_are_open_to_anybody() {
        Set<Page> open = Arrays.stream(Page.values()).filter(Page::isPublic).collect(toSet());

        assertEquals(Set.of(Page.SIGN_IN, Page.HELP, Page.ACCESSIBILITY, Page.PRIVACY, Page.COOKIES), open);
    }
}
