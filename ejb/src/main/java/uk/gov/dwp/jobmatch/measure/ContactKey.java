package uk.gov.dwp.jobmatch.measure;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.incident.Incident;
import uk.gov.dwp.jobmatch.routing.Customer;

/**
 * By what a contact is known again, so that no name need be kept: an account, a phone number as it is dialled, an email
 * address, or else the one incident.
 */
record ContactKey(Kind kind, String value) {

    enum Kind {
        INCIDENT,
        ACCOUNT,
        PHONE,
        EMAIL
    }

    /** All that an incident names. */
    static List<ContactKey> of(Incident incident) {
        Customer customer = incident.form().customer();
        return Stream.of(
                        key(Kind.INCIDENT, incident.reference()),
                        key(Kind.ACCOUNT, customer.accountRef()),
                        key(Kind.PHONE, customer.phone()),
                        key(Kind.EMAIL, customer.email()))
                .filter(Objects::nonNull)
                .toList();
    }

    private static @Nullable ContactKey key(Kind kind, @Nullable String value) {
        return value == null ? null : new ContactKey(kind, value.strip().toLowerCase(Locale.ROOT));
    }

    /** With its kind in front: an account's number is nobody's phone. */
    @Override
    public String toString() {
        return kind.name().charAt(0) + ":" + value;
    }
}
