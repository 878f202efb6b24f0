package uk.gov.dwp.jobmatch.run.seed;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.reception.PhoneNumber;
import uk.gov.dwp.jobmatch.routing.AccountOrigin;
import uk.gov.dwp.jobmatch.routing.Customer;
import uk.gov.dwp.jobmatch.routing.CustomerType;
import uk.gov.dwp.jobmatch.routing.Language;

/**
 * A made-up account with Universal Jobmatch.
 *
 * @param needs how to reach its holder, as told with each form; blank for nothing special
 */
record SampleAccount(
        String reference,
        CustomerType kind,
        AccountOrigin origin,
        String name,
        String organisation,
        String email,
        String phone,
        String postcode,
        Language language,
        String homeSite,
        String needs) {

    static List<SampleAccount> all() {
        return Texts.read("accounts.csv")
                .lines()
                .skip(1)
                .map(SampleAccount::parse)
                .toList();
    }

    private static SampleAccount parse(String line) {
        String[] cells = line.split(",", -1);
        return new SampleAccount(
                cells[0],
                CustomerType.valueOf(cells[1]),
                AccountOrigin.valueOf(cells[2]),
                cells[3],
                cells[4],
                cells[5],
                cells[6],
                cells[7],
                Language.valueOf(cells[8]),
                cells[9],
                cells[10]);
    }

    boolean hasEmail() {
        return !email.isEmpty();
    }

    /** Its holder as a form tells of them. */
    Customer customer(@Nullable String givenEmail, @Nullable String givenPhone, @Nullable String noPhoneReason) {
        return new Customer(
                kind,
                name,
                organisation,
                reference,
                origin,
                givenEmail,
                givenPhone,
                null,
                noPhoneReason,
                origin == AccountOrigin.ERM_MIGRATED ? "Before 10 in the morning" : null,
                language,
                needs);
    }

    void plant(Book book) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("reference", reference);
        row.put("kind", kind);
        row.put("origin", origin);
        row.put("name", name);
        row.put("organisation", blankToNull(organisation));
        row.put("email", blankToNull(email));
        row.put("phone", PhoneNumber.read(phone).dialled());
        row.put("postcode", postcode);
        row.put("language", language);
        row.put("home_site", blankToNull(homeSite));
        book.add("account", row);
    }

    private static @Nullable String blankToNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
