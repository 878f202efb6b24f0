package uk.gov.dwp.jobmatch.run.seed;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.account.AccountHolder.EmailOrigin;
import uk.gov.dwp.jobmatch.consent.Consent;
import uk.gov.dwp.jobmatch.reception.PhoneNumber;
import uk.gov.dwp.jobmatch.routing.AccountOrigin;
import uk.gov.dwp.jobmatch.routing.Customer;
import uk.gov.dwp.jobmatch.routing.CustomerType;
import uk.gov.dwp.jobmatch.routing.Language;

/**
 * A made-up account with Universal Jobmatch.
 *
 * @param needs how to reach its holder, as told with each form; blank for nothing special
 * @param consent what its holder said about advisers, as it stands; blank where nothing was ever said
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
        String needs,
        String consent) {

    private static final Instant OPENED = Instant.parse("2025-03-03T09:00:00Z");

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
                cells[10],
                cells[11]);
    }

    boolean isJobseekers() {
        return kind == CustomerType.JOBSEEKER;
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
        row.put("home_site", blankToNull(homeSite));
        row.put("version", 1);
        row.put("opened_at", OPENED);
        book.add("account", row);
        plantHolder(book);
        if (!consent.isEmpty()) {
            plantConsent(book, 1, true, OPENED);
        }
        if (consent.equals("TAKEN_BACK")) {
            plantConsent(book, 2, false, OPENED.plus(200, ChronoUnit.DAYS));
        }
    }

    private void plantHolder(Book book) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("account", reference);
        row.put("name", name);
        row.put("organisation", blankToNull(organisation));
        row.put("email", blankToNull(email));
        row.put("email_origin", email.isEmpty() ? null : EmailOrigin.SITE);
        row.put("phone", PhoneNumber.read(phone).dialled());
        row.put("postcode", postcode);
        row.put("language", language);
        row.put("contact_needs", blankToNull(needs));
        book.add("account_holder", row);
    }

    private void plantConsent(Book book, int version, boolean given, Instant at) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("account", reference);
        row.put("version", version);
        row.put("given", given);
        row.put("at", at);
        row.put("told_at", at);
        row.put("told_by", "uj-site");
        row.put("door", Consent.Door.FEED);
        row.put("wording", "2012-11");
        row.put("language", language);
        book.add("consent", row);
    }

    private static @Nullable String blankToNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
