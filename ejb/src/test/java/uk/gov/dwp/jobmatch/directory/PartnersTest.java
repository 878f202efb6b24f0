package uk.gov.dwp.jobmatch.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.gov.dwp.jobmatch.credential.PartnerSecrets;
import uk.gov.dwp.jobmatch.fixture.Helpdesk;
import uk.gov.dwp.jobmatch.routing.Channel;

class PartnersTest {

    private final Helpdesk helpdesk = new Helpdesk();
    private final Partners partners = helpdesk.as("admin", Partners.class);
    private final SignedIn telford = helpdesk.as("ed-telford", SignedIn.class);

    @Test
    void a_new_partner_stands_for_its_door_and_site_and_has_nothing_to_show_yet() {
        partners.enrol("ed-dundee", "Employer Direct Dundee", Endpoint.EMPLOYER_DIRECT, "DUNDEE");

        Partner dundee = partners.open("ed-dundee");
        assertEquals(Endpoint.EMPLOYER_DIRECT, dundee.endpoint());
        assertEquals(Optional.of(Channel.EMPLOYER_DIRECT), dundee.channel());
        assertEquals(Optional.of("DUNDEE"), dundee.site());
        assertEquals(Requirement.SECRET, dundee.requires());
        assertEquals(600, dundee.callsPerMinute());
        assertTrue(dundee.isActive());
        assertEquals(List.of(), helpdesk.as("admin", PartnerSecrets.class).of("ed-dundee"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ed-telford", "helpdesk", "system", "anonymous"})
    void nobody_elses_name_is_given_to_a_partner(String taken) {
        assertThrows(CodeTaken.class, () -> partners.enrol(taken, "Another", Endpoint.JOBSEEKER_DIRECT, null));
    }

    @Test
    void they_are_read_by_name_a_page_at_a_time_and_back() {
        for (String code : List.of("c", "a", "e", "b", "d")) {
            partners.enrol("list-" + code, "Of one name", Endpoint.JOBSEEKER_DIRECT, null);
        }

        assertEquals(List.of("list-b", "list-c"), codes(partners.after("list-a", 2)));
        assertEquals(List.of("list-d", "list-e"), codes(partners.after("list-c", 2)));
        assertEquals(List.of("list-b", "list-c"), codes(partners.before("list-d", 2)));
    }

    private static List<String> codes(List<Partner> read) {
        return read.stream().map(Partner::code).toList();
    }

    @Test
    void only_employer_direct_has_sites() {
        assertThrows(
                IllegalArgumentException.class,
                () -> partners.enrol("jd", "Another", Endpoint.JOBSEEKER_DIRECT, "TELFORD"));
    }

    @Test
    void whom_it_stands_for_can_change() {
        partners.bind("ed-telford", 0, "Jobseeker Direct", Endpoint.JOBSEEKER_DIRECT, null);

        Partner bound = telford.partner();
        assertEquals("Jobseeker Direct", bound.name());
        assertEquals(Role.PARTNER_JOBSEEKER_DIRECT, bound.role());
        assertEquals(Optional.of(Channel.JOBSEEKER_DIRECT), bound.channel());
        assertEquals(Optional.empty(), bound.site());
        assertEquals(List.of("EMPLOYER_DIRECT TELFORD > JOBSEEKER_DIRECT -"), detailsOfHistory());
    }

    @Test
    void what_it_must_show_and_how_often_it_may_call_can_change() {
        partners.ask("ed-telford", 0, Requirement.SECRET_AND_CERTIFICATE, 60);

        assertEquals(Requirement.SECRET_AND_CERTIFICATE, telford.partner().requires());
        assertEquals(60, telford.partner().callsPerMinute());
        assertEquals(List.of("SECRET 600 > SECRET_AND_CERTIFICATE 60"), detailsOfHistory());
    }

    @Test
    void suspended_it_is_no_partner_from_its_next_call_until_it_is_resumed() {
        assertTrue(telford.partner().isActive());

        partners.suspend("ed-telford", 0);
        assertThrows(NotLetIn.class, telford::partner);

        partners.resume("ed-telford", version());
        assertTrue(telford.partner().isActive());
    }

    @Test
    void the_second_of_two_administrators_is_told_to_look_again() {
        partners.suspend("ed-telford", 0);

        assertThrows(PartnerChanged.class, () -> partners.resume("ed-telford", 0));
        assertFalse(partners.open("ed-telford").isActive());
    }

    @Test
    void a_code_that_no_partner_has_is_answered_so() {
        assertThrows(NoSuchPartner.class, () -> partners.open("nobody"));
        assertThrows(NoSuchPartner.class, () -> partners.suspend("nobody", 0));
    }

    private int version() {
        return partners.open("ed-telford").version();
    }

    private List<String> detailsOfHistory() {
        return partners.history("ed-telford").stream()
                .map(record -> record.detail().orElse(""))
                .toList();
    }
}
