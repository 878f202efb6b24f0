package uk.gov.dwp.jobmatch.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static uk.gov.dwp.jobmatch.fixture.SettableClock.london;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.gov.dwp.jobmatch.fixture.Helpdesk;
import uk.gov.dwp.jobmatch.worktime.Nation;

class DirectoryTest {

    private final Helpdesk helpdesk = new Helpdesk();
    private final Directory directory = helpdesk.bean(Directory.class);

    @Test
    void there_are_four_sites_and_one_keeps_scotlands_holidays() {
        assertEquals(
                List.of("ANNESLEY", "DUNDEE", "SOUTHEND", "TELFORD"),
                directory.sites().stream().map(Site::code).toList());
        assertEquals(Nation.SCOTLAND, directory.nationOf("DUNDEE"));
        assertEquals(Nation.ENGLAND_AND_WALES, directory.nationOf("TELFORD"));
        assertEquals(Nation.ENGLAND_AND_WALES, directory.nationOf(null));
    }

    @Test
    void a_change_is_seen_within_five_seconds() {
        assertEquals("Telford", directory.site("TELFORD").orElseThrow().name());
        helpdesk.sql("update site set name = 'Madeley Court' where code = 'TELFORD'");

        helpdesk.clock.advance(Directory.FRESH);
        assertEquals("Telford", directory.site("TELFORD").orElseThrow().name());
        helpdesk.clock.advance(Duration.ofMillis(1));
        String seen = directory.site("TELFORD").orElseThrow().name();
        helpdesk.sql("update site set name = 'Telford' where code = 'TELFORD'");

        assertEquals("Madeley Court", seen);
    }

    @Test
    void the_policy_is_the_latest_that_is_in_force() {
        helpdesk.sql("""
                insert into policy
                select 2, ?, 'DUNDEE', dwp_domains, true, true, 30, 60, 600, safety_phone from policy where version = 1
                """, london("2026-11-23T12:00"));

        assertEquals(1, directory.policy().version());
        helpdesk.clock.setTo("2026-11-23T12:00");

        assertEquals(2, directory.policy().version());
        assertEquals("DUNDEE", directory.policy().defaultSite());
    }

    @Test
    void an_inbox_is_shared_however_its_address_is_spelt() {
        assertTrue(directory.isSharedInbox("Dundee.EmployerDirect@DWP.gov.uk"));
        assertFalse(directory.isSharedInbox("dundee@dwp.gov.uk"));
    }

    @ParameterizedTest
    @CsvSource({"NG15 0DR, ANNESLEY", "ng150dr, ANNESLEY", "' dd1 4ab', DUNDEE", "N1 9GU,", "1AA,", "'',", "🐑,"})
    void a_postcode_belongs_to_the_site_of_its_area(String postcode, String site) {
        helpdesk.sql("insert into postcode_area values ('NG', 'ANNESLEY'), ('DD', 'DUNDEE')");

        assertEquals(Optional.ofNullable(site), directory.siteOfPostcode(postcode));
    }
}
