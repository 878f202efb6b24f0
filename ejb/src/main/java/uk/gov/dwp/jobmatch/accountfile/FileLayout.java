package uk.gov.dwp.jobmatch.accountfile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The two kinds of file that we take, each with its columns in their order. */
public enum FileLayout {
    /** Every account that Universal Jobmatch has, with what its holder last said about advisers. */
    ACCOUNTS(
            "reference",
            "version",
            "kind",
            "origin",
            "opened_at",
            "state",
            "closed_at",
            "name",
            "organisation",
            "email",
            "phone",
            "second_phone",
            "postcode",
            "language",
            "contact_needs",
            "home_site",
            "consent",
            "consent_version",
            "consent_at",
            "consent_wording",
            "consent_language"),

    /** Employers taken over from ERM, often without an email address (domain.md S4), each with the site that looked after it. */
    ERM_TRANSFER(
            "reference",
            "version",
            "opened_at",
            "name",
            "organisation",
            "email",
            "phone",
            "second_phone",
            "postcode",
            "language",
            "contact_needs",
            "home_site");

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> columns;

    @SuppressWarnings("ImmutableEnumChecker") // changed by nobody
    private final Map<String, Integer> places = new HashMap<>();

    FileLayout(String... columns) {
        this.columns = List.of(columns);
        this.columns.forEach(column -> places.put(column, places.size()));
    }

    public List<String> columns() {
        return columns;
    }

    /** Where a column stands, from 0; -1 where this kind of file has none of that name. */
    int place(String column) {
        return places.getOrDefault(column, -1);
    }

    /** Whether a file of this kind speaks of all accounts there are, so that one it leaves out is a difference. */
    public boolean isWhole() {
        return this == ACCOUNTS;
    }
}
