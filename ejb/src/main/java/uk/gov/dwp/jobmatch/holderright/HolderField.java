package uk.gov.dwp.jobmatch.holderright;

/** What can be wrong about a holder and is corrected. */
public enum HolderField {
    NAME("name", 200),
    ORGANISATION("organisation", 200),
    EMAIL("email", 254),
    PHONE("phone", 30),
    SECOND_PHONE("second_phone", 30),
    POSTCODE("postcode", 10),
    CONTACT_NEEDS("contact_needs", 200);

    private final String column;
    private final int longest;

    HolderField(String column, int longest) {
        this.column = column;
        this.longest = longest;
    }

    String column() {
        return column;
    }

    /** In characters. */
    public int longest() {
        return longest;
    }
}
