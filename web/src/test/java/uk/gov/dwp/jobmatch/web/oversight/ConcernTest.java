package uk.gov.dwp.jobmatch.web.oversight;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ConcernTest {

    @Test
    void mail_on_its_way_concerns_nobody_until_it_has_waited() {
        assertEquals(Concern.NONE, Concern.ofUnsentFor(Duration.ofSeconds(20)));
        assertEquals(Concern.LOOK, Concern.ofUnsentFor(Duration.ofMinutes(6)));
        assertEquals(Concern.ACT, Concern.ofUnsentFor(Duration.ofMinutes(61)));
    }

    @Test
    void a_calendar_is_renewed_long_before_it_ends() {
        assertEquals(Concern.NONE, Concern.ofDaysLeft(400));
        assertEquals(Concern.LOOK, Concern.ofDaysLeft(364));
        assertEquals(Concern.ACT, Concern.ofDaysLeft(89));
        assertEquals(Concern.ACT, Concern.ofDaysLeft(-1));
    }

    @Test
    void a_certificate_is_renewed_before_it_ends() {
        assertEquals(Concern.NONE, Concern.ofCertificateDaysLeft(45));
        assertEquals(Concern.LOOK, Concern.ofCertificateDaysLeft(44));
        assertEquals(Concern.ACT, Concern.ofCertificateDaysLeft(13));
        assertEquals(Concern.ACT, Concern.ofCertificateDaysLeft(-1));
    }

    @Test
    void refusals_are_looked_into_where_they_are_more_than_one_in_ten() {
        assertEquals(Concern.NONE, Concern.ofRefused(0, 0));
        assertEquals(Concern.NONE, Concern.ofRefused(10, 100));
        assertEquals(Concern.LOOK, Concern.ofRefused(11, 100));
    }

    @Test
    void a_partner_may_be_silent_for_a_working_day() {
        assertEquals(Concern.NONE, Concern.ofSilenceFor(Duration.ofHours(10)));
        assertEquals(Concern.LOOK, Concern.ofSilenceFor(Duration.ofHours(11)));
    }

    @Test
    void whatever_waits_for_a_person_is_worth_a_look() {
        assertEquals(Concern.NONE, Concern.ofWaiting(0));
        assertEquals(Concern.LOOK, Concern.ofWaiting(1));
    }
}
