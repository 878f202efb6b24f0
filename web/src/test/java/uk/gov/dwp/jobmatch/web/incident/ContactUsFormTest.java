package uk.gov.dwp.jobmatch.web.incident;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import uk.gov.dwp.jobmatch.directory.Person;
import uk.gov.dwp.jobmatch.routing.Category;
import uk.gov.dwp.jobmatch.routing.Channel;
import uk.gov.dwp.jobmatch.routing.ContactUs;
import uk.gov.dwp.jobmatch.routing.CustomerType;
import uk.gov.dwp.jobmatch.routing.Language;
import uk.gov.dwp.jobmatch.web.form.Typed;

class ContactUsFormTest {

    private final Typed typed = new Typed();
    private final ContactUsForm form = new ContactUsForm(typed);

    @Test
    void the_channel_and_the_office_are_the_senders_whatever_was_typed() {
        typed.put("channel", "EMPLOYER_DIRECT");
        typed.put("office", "ELSEWHERE");

        assertEquals(Channel.JOBCENTRE, sent().channel());
        assertEquals("WALSALL", sent().office());
        assertEquals("adviser", sent().raisedBy());
    }

    @Test
    void a_problem_of_ones_own_has_no_customer() {
        typed.put("about", "OWN");
        typed.put("email", "customer@example.com");
        typed.put("phone", "01632 960 001");
        typed.put("callRequired", true);

        assertEquals(Channel.JOBCENTRE_OWN, sent().channel());
        assertNull(sent().customer().email());
        assertNull(sent().customer().phone());
        assertFalse(sent().callRequired());
    }

    @Test
    void an_email_address_is_left_out_if_they_do_not_have_one() {
        typed.put("email", "typed-before@example.com");
        typed.put("noEmail", true);

        assertNull(sent().customer().email());
    }

    @Test
    void choices_that_are_none_count_as_not_made() {
        typed.put("customerType", "DROP TABLE");
        typed.put("language", "FR");

        assertEquals(CustomerType.UNKNOWN, sent().customer().type());
        assertEquals(Language.EN, sent().customer().language());
    }

    @Test
    void somebody_at_risk_need_write_nothing() {
        typed.put("safety", "YES");

        assertTrue(form.isEscalation());
        assertEquals("no words", sent().summary());
        assertEquals(Category.OTHER, sent().category());
    }

    private ContactUs sent() {
        return form.contactUs(new Adviser(), "no words");
    }

    /** An adviser of one Jobcentre. */
    private static class Adviser extends Person {

        @Override
        public String username() {
            return "adviser";
        }

        @Override
        public Optional<String> office() {
            return Optional.of("WALSALL");
        }
    }
}
