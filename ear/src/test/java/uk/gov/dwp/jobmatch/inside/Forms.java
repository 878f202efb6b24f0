package uk.gov.dwp.jobmatch.inside;

import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.routing.AccountOrigin;
import uk.gov.dwp.jobmatch.routing.Category;
import uk.gov.dwp.jobmatch.routing.Channel;
import uk.gov.dwp.jobmatch.routing.ContactUs;
import uk.gov.dwp.jobmatch.routing.Customer;
import uk.gov.dwp.jobmatch.routing.CustomerType;
import uk.gov.dwp.jobmatch.routing.Language;

/** Contact Us forms as Telford's system hands them over. */
final class Forms {

    private Forms() {}

    /** Of an employer who can be written to. */
    static ContactUs ofEmployer() {
        return form("gwendolen@severn-ironworks.example", null, false);
    }

    /** Of an employer who must be called. */
    static ContactUs ofEmployerWithoutEmail(String phone) {
        return form(null, phone, false);
    }

    /** It cannot be accepted, for nobody could answer it; but somebody may be in danger. */
    static ContactUs withoutRouteButWithSafetyConcern() {
        return form(null, null, true);
    }

    private static ContactUs form(@Nullable String email, @Nullable String phone, boolean staffSafety) {
        Customer customer = new Customer(
                CustomerType.EMPLOYER,
                "Gwendolen Prothero",
                "Severn Ironworks",
                null,
                AccountOrigin.ERM_MIGRATED,
                email,
                phone,
                null,
                null,
                null,
                Language.EN,
                null);
        return new ContactUs(
                Channel.EMPLOYER_DIRECT,
                Category.VACANCY,
                customer,
                "Furnace operator vacancy has the wrong wage",
                "It says eleven pounds and should say sixteen.",
                null,
                false,
                null,
                staffSafety,
                null,
                null,
                "TELFORD",
                null,
                "ed-telford",
                null);
    }
}
