package uk.gov.dwp.jobmatch.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContactUsTest {

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n", "\u2003"})
    void what_was_left_blank_is_not_there(String blank) {
        assertTrue(optionalFields(form(blank)).allMatch(field -> field == null));
    }

    @Test
    void what_was_typed_is_kept_without_the_space_around_it() {
        List<@Nullable String> fields = optionalFields(form("  Siân \n")).toList();

        assertEquals(16, fields.size());
        assertTrue(fields.stream().allMatch("Siân"::equals));
    }

    @Test
    void a_field_may_be_missing() {
        assertNull(Blank.toNull(null));
    }

    @Test
    void the_problem_is_told_without_the_space_around_it() {
        ContactUs form = form("x");

        assertEquals("Cannot sign in", form.summary());
        assertEquals("Nothing happens", form.detail());
    }

    @Test
    void two_categories_need_no_reply() {
        assertEquals(
                List.of(Category.REPORT_A_VACANCY, Category.SITE_FAULT),
                Arrays.stream(Category.values()).filter(Category::needsNoReply).toList());
    }

    @Test
    void each_language_has_its_tag_and_its_british_locale() {
        assertEquals("en", Language.EN.tag());
        assertEquals("cy", Language.CY.tag());
        assertEquals("en-GB", Language.EN.locale().toLanguageTag());
        assertEquals("cy-GB", Language.CY.locale().toLanguageTag());
    }

    private static ContactUs form(String typed) {
        Customer customer = new Customer(
                CustomerType.EMPLOYER,
                typed,
                typed,
                typed,
                AccountOrigin.ERM_MIGRATED,
                typed,
                typed,
                typed,
                typed,
                typed,
                Language.CY,
                typed);
        return new ContactUs(
                Channel.JOBCENTRE,
                Category.ACCESS,
                customer,
                " Cannot sign in ",
                "\nNothing happens\n",
                typed,
                true,
                typed,
                false,
                typed,
                typed,
                typed,
                typed,
                "adviser",
                typed);
    }

    private static Stream<@Nullable String> optionalFields(ContactUs form) {
        Customer customer = form.customer();
        return Stream.of(
                customer.name(),
                customer.organisation(),
                customer.accountRef(),
                customer.email(),
                customer.phone(),
                customer.phoneExtension(),
                customer.noPhoneReason(),
                customer.bestTimeToCall(),
                customer.contactNeeds(),
                form.vacancyRef(),
                form.callReason(),
                form.dwpEmail(),
                form.office(),
                form.submittingSite(),
                form.handlingSite(),
                form.raiserReference());
    }
}
