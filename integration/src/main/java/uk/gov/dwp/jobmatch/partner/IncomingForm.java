package uk.gov.dwp.jobmatch.partner;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.directory.Partner;
import uk.gov.dwp.jobmatch.partner.v1.Incident;
import uk.gov.dwp.jobmatch.routing.AccountOrigin;
import uk.gov.dwp.jobmatch.routing.Category;
import uk.gov.dwp.jobmatch.routing.Channel;
import uk.gov.dwp.jobmatch.routing.ContactUs;
import uk.gov.dwp.jobmatch.routing.Customer;
import uk.gov.dwp.jobmatch.routing.CustomerType;
import uk.gov.dwp.jobmatch.routing.Language;
import uk.gov.dwp.jobmatch.soap.fault.FaultCode;
import uk.gov.dwp.jobmatch.soap.fault.FieldProblem;
import uk.gov.dwp.jobmatch.soap.fault.Filled;
import uk.gov.dwp.jobmatch.soap.fault.Listed;
import uk.gov.dwp.jobmatch.soap.fault.MessageRefused;

/** A partner's submission read as a Contact Us form: channel and site from the credential, codes as the helpdesk's own. */
final class IncomingForm {

    private final Incident incident;
    private final @Nullable String raiserReference;
    private final Partner partner;
    private final Predicate<String> isSite;
    private final UnaryOperator<Customer> asKnown;
    private final List<FieldProblem> unknownCodes = new ArrayList<>();

    /**
     * Reads what this partner sent.
     *
     * @param asKnown a customer who is signed in, as their account has them
     */
    IncomingForm(
            Incident incident,
            @Nullable String raiserReference,
            Partner partner,
            Predicate<String> isSite,
            UnaryOperator<Customer> asKnown) {
        this.incident = incident;
        this.raiserReference = raiserReference;
        this.partner = partner;
        this.isSite = isSite;
        this.asKnown = asKnown;
    }

    /**
     * The form.
     *
     * @throws MessageRefused where it holds what this partner may not say, or what nobody can
     */
    ContactUs form() {
        refuseForeignSite();
        refuseSafetyFromCustomers();
        Filled.in("incident/summary", incident.getSummary());
        Filled.in("incident/detail", incident.getDetail());
        ContactUs form = read();
        if (!unknownCodes.isEmpty()) {
            throw new MessageRefused(FaultCode.UNKNOWN_CODE, unknownCodes);
        }
        return form;
    }

    private void refuseForeignSite() {
        boolean submits = maySubmitFor(incident.getSubmittingSite());
        boolean handsOver = incident.getHandlingSite() == null || isEmployerDirect();
        if (!submits || !handsOver) {
            throw new MessageRefused(FaultCode.SITE_NOT_YOURS);
        }
    }

    private boolean maySubmitFor(@Nullable String site) {
        return site == null || partner.site().map(site::equals).orElse(isEmployerDirect());
    }

    private boolean isEmployerDirect() {
        return partner.channel().filter(Channel.EMPLOYER_DIRECT::equals).isPresent();
    }

    /** Dropped without a word it would leave somebody waiting for help: whoever sends it must know that nobody heard. */
    private void refuseSafetyFromCustomers() {
        if (partner.channel().isEmpty() && incident.isStaffSafetyConcern()) {
            throw invalid("staffSafetyConcern", "STAFF_ONLY", "Only staff report that staff are at risk. Send false.");
        }
    }

    private static MessageRefused invalid(String field, String code, String words) {
        return new MessageRefused(
                FaultCode.INVALID_REQUEST, List.of(new FieldProblem("incident/" + field, code, words)));
    }

    private ContactUs read() {
        Customer said = customer(incident.getCustomer());
        Customer customer = partner.channel().isPresent() ? said : asKnown.apply(said);
        return new ContactUs(
                channel(customer),
                code("category", Category.class, incident.getCategory()).orElse(Category.OTHER),
                customer,
                incident.getSummary(),
                incident.getDetail(),
                incident.getVacancyRef(),
                incident.isCallRequired(),
                null,
                incident.isStaffSafetyConcern(),
                null,
                null,
                site("submittingSite", partner.site().orElse(incident.getSubmittingSite())),
                site("handlingSite", incident.getHandlingSite()),
                partner.code(),
                raiserReference);
    }

    private Channel channel(Customer customer) {
        return partner.channel()
                .or(() -> Channel.online(customer))
                .orElseThrow(() -> invalid(
                        "customer/customerType",
                        "ACCOUNT_KIND_NEEDED",
                        "Say EMPLOYER or JOBSEEKER: this account is not known here yet."));
    }

    private Customer customer(uk.gov.dwp.jobmatch.partner.v1.Customer customer) {
        return new Customer(
                code("customer/customerType", CustomerType.class, customer.getCustomerType())
                        .orElse(CustomerType.UNKNOWN),
                customer.getName(),
                customer.getOrganisationName(),
                customer.getAccountRef(),
                code("customer/accountOrigin", AccountOrigin.class, customer.getAccountOrigin())
                        .orElse(AccountOrigin.NOT_KNOWN),
                customer.getEmail(),
                customer.getPhone(),
                customer.getPhoneExtension(),
                customer.getNoPhoneReason(),
                customer.getBestTimeToCall(),
                "cy".equals(customer.getPreferredLanguage()) ? Language.CY : Language.EN,
                customer.getContactNeeds());
    }

    private @Nullable String site(String field, @Nullable String code) {
        if (code != null && !isSite.test(code)) {
            unknown(field);
        }
        return code;
    }

    /** Empty where nothing was said, and where it was no code of ours: then it is noted. */
    private <E extends Enum<E>> Optional<E> code(String field, Class<E> codes, @Nullable String said) {
        Optional<E> code = Listed.code(codes, said);
        if (said != null && code.isEmpty()) {
            unknown(field);
        }
        return code;
    }

    private void unknown(String field) {
        unknownCodes.add(FieldProblem.unknownCode("incident/" + field));
    }
}
