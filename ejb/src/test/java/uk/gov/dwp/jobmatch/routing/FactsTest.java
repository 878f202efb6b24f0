package uk.gov.dwp.jobmatch.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactsTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "JOBCENTRE,        UNKNOWN,   OWN,  NONE, yes, OK,   yes, NONE,                    no,  yes",
        "JOBCENTRE_OWN,    UNKNOWN,   NONE, NONE, no,  OK,   yes, NONE,                    no,  no",
        "JOBSEEKER_DIRECT, UNKNOWN,   OWN,  NONE, yes, NONE, yes, NONE,                    no,  yes",
        "EMPLOYER_DIRECT,  UNKNOWN,   OWN,  NONE, yes, NONE, yes, SUBMITTING_AND_HANDLING, no,  yes",
        "EMPLOYER_ONLINE,  EMPLOYER,  OWN,  NONE, yes, NONE, no,  NONE,                    no,  no",
        "JOBSEEKER_ONLINE, JOBSEEKER, OWN,  NONE, yes, NONE, no,  NONE,                    no,  no",
        "ANONYMOUS,        UNKNOWN,   OWN,  NONE, yes, NONE, no,  NONE,                    yes, no"
    })
    void what_a_channel_has_no_use_for_is_not_seen(
            Channel channel,
            String customer,
            String email,
            String phone,
            String call,
            String dwpEmail,
            String safety,
            String site,
            String noReplyCategory,
            String noPhoneReason) {
        Facts everythingTicked = new Facts(
                channel,
                CustomerType.UNKNOWN,
                EmailState.OWN,
                PhoneState.NONE,
                true,
                DwpEmailState.OK,
                true,
                SiteChoice.SUBMITTING_AND_HANDLING,
                true,
                true);

        assertEquals(
                "channel=" + channel + " customer=" + customer + " email=" + email + " phone=" + phone + " call=" + call
                        + " dwpEmail=" + dwpEmail + " safety=" + safety + " site=" + site + " noReplyCategory="
                        + noReplyCategory + " noPhoneReason=" + noPhoneReason,
                everythingTicked.masked());
    }

    @ParameterizedTest
    @CsvSource({"OK", "BAD"})
    void a_reason_for_no_phone_counts_only_where_there_is_none(PhoneState phone) {
        Facts facts = new Facts(
                Channel.JOBCENTRE,
                CustomerType.EMPLOYER,
                EmailState.NONE,
                phone,
                false,
                DwpEmailState.OK,
                false,
                SiteChoice.NONE,
                false,
                true);

        assertFalse(facts.noPhoneReason());
    }

    @Test
    void only_a_jobcentre_escalates() {
        for (Channel channel : Channel.values()) {
            Facts facts = new Facts(
                    channel,
                    CustomerType.EMPLOYER,
                    EmailState.OWN,
                    PhoneState.OK,
                    false,
                    DwpEmailState.OK,
                    true,
                    SiteChoice.SUBMITTING,
                    false,
                    false);

            assertEquals(channel.isJobcentre(), facts.isEscalation());
        }
    }
}
