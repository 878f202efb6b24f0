package uk.gov.dwp.jobmatch.outside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.gov.dwp.jobmatch.whole.Records;
import uk.gov.dwp.jobmatch.whole.RunningHelpdesk;

/** A Jobcentre that has raised more than fits on a page loses sight of none of it. */
class LongListIT {

    private static final int INCIDENTS = 120;
    private static final Pattern NEXT =
            Pattern.compile("href=\"/([^\"]*)\"[^>]*rel=\"next\"|rel=\"next\"[^>]*href=\"/([^\"]*)\"");
    private static final Pattern PREVIOUS =
            Pattern.compile("href=\"/([^\"]*)\"[^>]*rel=\"prev\"|rel=\"prev\"[^>]*href=\"/([^\"]*)\"");
    private static final Pattern ROW = Pattern.compile("incident\\?reference=([A-Z0-9-]+)");

    private final Records records = RunningHelpdesk.shared().records();
    private final String unique = Long.toString(System.nanoTime(), 36).toUpperCase(Locale.ROOT);
    private final String adviser = "long-" + unique.toLowerCase(Locale.ROOT);

    @BeforeEach
    void an_office_has_raised_many() {
        String raised = PartnerSystem.ofTelford().raise(Submission.ofEmployer());
        records.change(
                "insert into office select (jsonb_populate_record(o, jsonb_build_object('code', cast(? as text), 'name', cast(? as text)))).* from office o where code = 'WALSALL'",
                unique,
                "Longton " + unique);
        records.change("""
                insert into person (username, display_name, email, password_hash, office)
                select ?, 'Lena Long', ?, password_hash, ? from person where username = 'admin'
                """, adviser, adviser + "@dwp.gov.uk", unique);
        records.change("insert into person_role (username, role) values (?, 'adviser')", adviser);
        records.change("""
                insert into incident select (jsonb_populate_record(i, jsonb_build_object('id', 800000000 + n, 'reference', 'UJ-1999-' || n,
                    'office', cast(? as text), 'channel', 'JOBCENTRE', 'reply_to', 'DWP_USER', 'dwp_email', 'long@dwp.gov.uk', 'state', 'WITHDRAWN'))).*
                from incident i, generate_series(1000001, 1000000 + cast(? as int)) n where i.reference = ?
                """, unique, INCIDENTS, raised);
    }

    @AfterEach
    void it_is_gone() {
        records.change("delete from incident where office = ?", unique);
    }

    @Test
    void every_incident_is_on_one_page_and_each_page_leads_back() {
        StaffMember member = StaffMember.signedInAs(adviser);
        Set<String> seen = new LinkedHashSet<>();

        String first = member.page("raised");
        String page = first;
        int pages = 1;
        seen.addAll(rows(page));
        while (NEXT.matcher(page).find()) {
            page = member.page(linked(NEXT, page));
            assertTrue(seen.addAll(rows(page)), "page " + pages + " twice");
            pages++;
        }

        assertEquals(INCIDENTS, seen.size());
        assertEquals(3, pages);
        assertFalse(PREVIOUS.matcher(first).find());
        assertEquals(rows(first), rows(member.page(linked(PREVIOUS, member.page(linked(PREVIOUS, page))))));
    }

    private static Set<String> rows(String page) {
        return ROW.matcher(page)
                .results()
                .map(row -> row.group(1))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String linked(Pattern link, String page) {
        MatchResult found = link.matcher(page).results().findFirst().orElseThrow();
        String address = found.group(1) == null ? found.group(2) : found.group(1);
        return address.replace("&amp;", "&");
    }
}
