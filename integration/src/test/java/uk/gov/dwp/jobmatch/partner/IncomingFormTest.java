package uk.gov.dwp.jobmatch.partner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import uk.gov.dwp.jobmatch.directory.Partner;
import uk.gov.dwp.jobmatch.partner.v1.Customer;
import uk.gov.dwp.jobmatch.partner.v1.Incident;
import uk.gov.dwp.jobmatch.routing.AccountOrigin;
import uk.gov.dwp.jobmatch.routing.Category;
import uk.gov.dwp.jobmatch.routing.Channel;
import uk.gov.dwp.jobmatch.routing.ContactUs;
import uk.gov.dwp.jobmatch.routing.CustomerType;
import uk.gov.dwp.jobmatch.routing.Language;
import uk.gov.dwp.jobmatch.soap.fault.FaultCode;
import uk.gov.dwp.jobmatch.soap.fault.FieldProblem;
import uk.gov.dwp.jobmatch.soap.fault.MessageRefused;

class IncomingFormTest {

    private static final Partner TELFORD = partner("ed-telford", Channel.EMPLOYER_DIRECT, "TELFORD");
    private static final Partner ANY_SITE = partner("ed", Channel.EMPLOYER_DIRECT, null);
    private static final Partner SERCO = partner("serco-jd", Channel.JOBSEEKER_DIRECT, null);
    private static final Partner SITE = partner("uj-site", null, null);

    @Test
    void channel_sender_and_site_come_from_the_credential() {
        ContactUs form = read(TELFORD, incident -> incident.setSubmittingSite(null));

        assertEquals(Channel.EMPLOYER_DIRECT, form.channel());
        assertEquals("ed-telford", form.raisedBy());
        assertEquals("TELFORD", form.submittingSite());
        assertEquals("agent 7", form.raiserReference());
    }

    @Test
    void everything_the_customer_says_is_kept() {
        ContactUs form = read(SERCO, incident -> {
            Customer customer = incident.getCustomer();
            customer.setCustomerType("JOBSEEKER");
            customer.setName("Siân Ŵyn");
            customer.setOrganisationName("Siop Siân");
            customer.setAccountRef("JS-1");
            customer.setAccountOrigin("ERM_MIGRATED");
            customer.setEmail("sian@example.com");
            customer.setPhone("01632 960 001");
            customer.setPhoneExtension("12");
            customer.setNoPhoneReason("none");
            customer.setBestTimeToCall("mornings");
            customer.setPreferredLanguage("cy");
            customer.setContactNeeds("BSL");
            incident.setVacancyRef("V-1");
            incident.setCallRequired(true);
            incident.setStaffSafetyConcern(true);
        });

        assertEquals(
                new uk.gov.dwp.jobmatch.routing.Customer(
                        CustomerType.JOBSEEKER,
                        "Siân Ŵyn",
                        "Siop Siân",
                        "JS-1",
                        AccountOrigin.ERM_MIGRATED,
                        "sian@example.com",
                        "01632 960 001",
                        "12",
                        "none",
                        "mornings",
                        Language.CY,
                        "BSL"),
                form.customer());
        assertEquals(List.of("V-1", true, true), List.of(form.vacancyRef(), form.callRequired(), form.staffSafety()));
    }

    @Test
    void what_is_not_said_is_not_known() {
        ContactUs form = read(SERCO, incident -> {});

        assertEquals(AccountOrigin.NOT_KNOWN, form.customer().origin());
        assertEquals(Language.EN, form.customer().language());
        assertNull(form.customer().email());
        assertNull(form.submittingSite());
    }

    @ParameterizedTest
    @EnumSource
    void every_category_has_its_code(Category category) {
        assertEquals(
                category,
                read(SERCO, incident -> incident.setCategory(category.name())).category());
    }

    @Test
    void all_unknown_codes_are_named_by_their_fields_and_not_by_their_values() {
        MessageRefused refused = refused(ANY_SITE, incident -> {
            incident.setSubmittingSite("ATLANTIS");
            incident.setHandlingSite("AVALON");
            incident.setCategory("GARDENING");
            incident.getCustomer().setCustomerType("ALIEN");
            incident.getCustomer().setAccountOrigin("ORION");
        });

        assertEquals(FaultCode.UNKNOWN_CODE, refused.code());
        assertEquals(
                Set.of(
                        "incident/submittingSite",
                        "incident/handlingSite",
                        "incident/category",
                        "incident/customer/customerType",
                        "incident/customer/accountOrigin"),
                Set.copyOf(refused.problems().stream().map(FieldProblem::path).toList()));
        assertFalse(refused.problems().toString().matches(".*(ATLANTIS|AVALON|GARDENING|ALIEN|ORION).*"));
    }

    @Test
    void a_site_speaks_for_itself_only() {
        assertEquals(
                "TELFORD",
                read(TELFORD, incident -> incident.setSubmittingSite("TELFORD")).submittingSite());
        assertEquals(
                FaultCode.SITE_NOT_YOURS,
                refused(TELFORD, incident -> incident.setSubmittingSite("DUNDEE"))
                        .code());
    }

    @Test
    void a_site_may_hand_over_to_another() {
        assertEquals(
                "DUNDEE",
                read(TELFORD, incident -> incident.setHandlingSite("DUNDEE")).handlingSite());
    }

    @Test
    void a_partner_without_a_site_says_which() {
        assertEquals(
                "DUNDEE",
                read(ANY_SITE, incident -> incident.setSubmittingSite("DUNDEE")).submittingSite());
    }

    @Test
    void jobseeker_direct_has_no_sites() {
        assertEquals(
                FaultCode.SITE_NOT_YOURS,
                refused(SERCO, incident -> incident.setSubmittingSite("TELFORD"))
                        .code());
        assertEquals(
                FaultCode.SITE_NOT_YOURS,
                refused(SERCO, incident -> incident.setHandlingSite("TELFORD")).code());
    }

    @Test
    void spaces_say_nothing() {
        MessageRefused refused = refused(SERCO, incident -> incident.setSummary(" \t\n"));

        assertEquals(FaultCode.INVALID_REQUEST, refused.code());
        assertEquals("incident/summary", refused.problems().get(0).path());
    }

    @ParameterizedTest(name = "account {0}, said to be of {1}: {2} of {3}")
    @CsvSource({
        ",      EMPLOYER,  ANONYMOUS,        EMPLOYER",
        ",      UNKNOWN,   ANONYMOUS,        UNKNOWN",
        "'  ',  JOBSEEKER, ANONYMOUS,        JOBSEEKER",
        "JS-9,  JOBSEEKER, JOBSEEKER_ONLINE, JOBSEEKER",
        "EMP-9, EMPLOYER,  EMPLOYER_ONLINE,  EMPLOYER",
        "EMP-1, JOBSEEKER, EMPLOYER_ONLINE,  EMPLOYER",
        "EMP-1, UNKNOWN,   EMPLOYER_ONLINE,  EMPLOYER"
    })
    void the_sites_channel_follows_from_the_account_it_vouches_for(
            @Nullable String account, String said, Channel channel, CustomerType type) {
        ContactUs form = read(SITE, incident -> {
            incident.getCustomer().setAccountRef(account);
            incident.getCustomer().setCustomerType(said);
        });

        assertEquals(channel, form.channel());
        assertEquals(type, form.customer().type());
    }

    @Test
    void a_known_account_says_where_it_came_from() {
        ContactUs form = read(SITE, incident -> incident.getCustomer().setAccountRef("EMP-1"));

        assertEquals(AccountOrigin.ERM_MIGRATED, form.customer().origin());
    }

    @Test
    void an_account_that_nobody_can_place_is_refused() {
        MessageRefused refused =
                refused(SITE, incident -> incident.getCustomer().setAccountRef("X-1"));

        assertEquals(FaultCode.INVALID_REQUEST, refused.code());
        assertEquals("incident/customer/customerType", refused.problems().get(0).path());
        assertEquals("ACCOUNT_KIND_NEEDED", refused.problems().get(0).code());
    }

    @Test
    void the_site_speaks_for_no_employer_direct_site() {
        assertEquals(
                FaultCode.SITE_NOT_YOURS,
                refused(SITE, incident -> incident.setSubmittingSite("TELFORD")).code());
        assertEquals(
                FaultCode.SITE_NOT_YOURS,
                refused(SITE, incident -> incident.setHandlingSite("DUNDEE")).code());
    }

    @Test
    void customers_cannot_say_that_staff_are_at_risk() {
        MessageRefused refused = refused(SITE, incident -> incident.setStaffSafetyConcern(true));

        assertEquals("STAFF_ONLY", refused.problems().get(0).code());
    }

    @Test
    void what_a_contact_centre_says_of_an_account_is_left_as_it_is() {
        ContactUs form = read(TELFORD, incident -> incident.getCustomer().setAccountRef("EMP-1"));

        assertEquals(CustomerType.UNKNOWN, form.customer().type());
    }

    private static ContactUs read(Partner partner, Consumer<Incident> change) {
        Incident incident = anIncident();
        change.accept(incident);
        return new IncomingForm(
                        incident, "agent 7", partner, Set.of("TELFORD", "DUNDEE")::contains, IncomingFormTest::asKnown)
                .form();
    }

    /** The site's account EMP-1 is known, and an employer's. */
    private static uk.gov.dwp.jobmatch.routing.Customer asKnown(uk.gov.dwp.jobmatch.routing.Customer customer) {
        return "EMP-1".equals(customer.accountRef())
                ? customer.withAccount(CustomerType.EMPLOYER, AccountOrigin.ERM_MIGRATED)
                : customer;
    }

    private static MessageRefused refused(Partner partner, Consumer<Incident> change) {
        return assertThrows(MessageRefused.class, () -> read(partner, change));
    }

    private static Incident anIncident() {
        Incident incident = new Incident();
        incident.setCategory("VACANCY");
        incident.setSummary("It does not work");
        incident.setDetail("At all");
        incident.setCustomer(new Customer());
        incident.getCustomer().setCustomerType("UNKNOWN");
        return incident;
    }

    private static Partner partner(String code, @Nullable Channel channel, @Nullable String site) {
        return new Partner() {
            @Override
            public String code() {
                return code;
            }

            @Override
            public Optional<Channel> channel() {
                return Optional.ofNullable(channel);
            }

            @Override
            public Optional<String> site() {
                return Optional.ofNullable(site);
            }
        };
    }
}
