package uk.gov.dwp.jobmatch.accountfile;

import java.util.List;

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

    FileLayout(String... columns) {
        this.columns = List.of(columns);
    }

    public List<String> columns() {
        return columns;
    }

    /** Whether a file of this kind speaks of all accounts there are, so that one it leaves out is a difference. */
    public boolean isWhole() {
        return this == ACCOUNTS;
    }
}
