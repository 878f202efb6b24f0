package uk.gov.dwp.jobmatch.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RefusalTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            PHONE_INVALID           | customer.phone | Enter a phone number, like 01632 960 001 or 07700 900 982
            PHONE_REQUIRED_FOR_CALL | customer.phone | Enter the customer's phone number so that they can be called
            CONTACT_ROUTE_MISSING   | customer.email | Enter an email address or a phone number
            CALL_AND_NO_PHONE       | callRequired   | Remove the call request or enter a phone number
            DWP_EMAIL_REQUIRED      | dwpEmail       | Enter a DWP colleague's email address for the reply
            DWP_EMAIL_NOT_ALLOWED   | dwpEmail       | Enter an email address ending in dwp.gov.uk
            SITE_REQUIRED           | submittingSite | Select the Employer Direct site
            EMAIL_INVALID           | customer.email | Enter an email address in the correct format, like name@example.com
            """)
    void a_refusal_points_at_its_field_and_says_how_to_mend_it(Refusal refusal, String field, String words) {
        assertEquals(field, refusal.field());
        assertEquals(words, refusal.words(Language.EN));
    }

    @ParameterizedTest
    @EnumSource
    void a_refusal_asks_in_welsh_too(Refusal refusal) {
        assertTrue(refusal.words(Language.CY).matches("(Rhowch|Dewiswch|Dilëwch) .+"));
    }

    @Test
    void all_that_is_wrong_is_told_at_once() {
        Facts facts = new Facts(
                Channel.EMPLOYER_DIRECT,
                CustomerType.EMPLOYER,
                EmailState.INVALID,
                PhoneState.BAD,
                true,
                DwpEmailState.NONE,
                false,
                SiteChoice.NONE,
                false,
                false);

        Decision decision = Routing.decide(facts, Policy.defaults());

        assertEquals(
                EnumSet.of(Refusal.EMAIL_INVALID, Refusal.PHONE_INVALID, Refusal.SITE_REQUIRED), decision.refusals());
    }

    @Test
    void a_mistyped_address_brings_no_other_refusal() {
        Facts facts = new Facts(
                Channel.JOBCENTRE,
                CustomerType.EMPLOYER,
                EmailState.INVALID,
                PhoneState.NONE,
                false,
                DwpEmailState.NONE,
                false,
                SiteChoice.NONE,
                false,
                false);

        Decision decision = Routing.decide(facts, Policy.defaults());

        assertEquals(List.of(Refusal.EMAIL_INVALID), List.copyOf(decision.refusals()));
    }
}
