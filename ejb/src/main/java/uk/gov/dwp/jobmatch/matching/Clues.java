package uk.gov.dwp.jobmatch.matching;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.reception.PhoneNumber;
import uk.gov.dwp.jobmatch.routing.ContactUs;
import uk.gov.dwp.jobmatch.routing.Customer;

/** What a form says that an account may be known by. */
record Clues(ContactUs form) {

    /** As accounts have them, whatever stands between letters and digits. */
    private static final Pattern REFERENCE = Pattern.compile("(?i)\\b[A-Z]{2,6}[- ]?[0-9]{3,12}\\b");

    private static final Pattern POSTCODE = Pattern.compile("(?i)\\b[A-Z]{1,2}[0-9][A-Z0-9]? ?[0-9][A-Z]{2}\\b");

    /** Somebody may have pasted a list. */
    private static final int MOST = 20;

    /** In capitals, letters and digits alone. */
    String[] references() {
        String typed = form.customer().accountRef();
        Stream<String> whole = typed == null ? Stream.empty() : Stream.of(typed);
        return Stream.concat(whole, spokenOf(REFERENCE))
                .map(Clues::bare)
                .distinct()
                .limit(MOST)
                .toArray(String[]::new);
    }

    /** In capitals, without a space. */
    String[] postcodes() {
        return spokenOf(POSTCODE).map(Clues::bare).distinct().limit(MOST).toArray(String[]::new);
    }

    /** In small letters. */
    @Nullable
    String email() {
        String email = form.customer().email();
        return email == null ? null : email.toLowerCase(Locale.ROOT);
    }

    /** With the country's code; null where there is no number that anybody could dial. */
    @Nullable
    String digits() {
        return PhoneNumber.read(form.customer().phone()).digits().orElse(null);
    }

    @Nullable
    String organisation() {
        return form.customer().organisation();
    }

    private Stream<String> spokenOf(Pattern pattern) {
        Customer customer = form.customer();
        List<@Nullable String> texts = Arrays.asList(customer.organisation(), form.summary(), form.detail());
        String all = texts.stream().filter(Objects::nonNull).collect(Collectors.joining("\n"));
        return pattern.matcher(all).results().map(found -> found.group());
    }

    private static String bare(String typed) {
        return typed.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    }
}
