package uk.gov.dwp.jobmatch.routing;

/** Why a form is not accepted as it is, in words that say how to mend it (domain.md 3.2). */
public enum Refusal {
    PHONE_INVALID(
            "customer.phone",
            "Enter a phone number, like 01632 960 001 or 07700 900 982",
            "Rhowch rif ffôn, fel 01632 960 001 neu 07700 900 982"),
    PHONE_REQUIRED_FOR_CALL(
            "customer.phone",
            "Enter the customer's phone number so that they can be called",
            "Rhowch rif ffôn y cwsmer fel y gellir ei ffonio"),
    CONTACT_ROUTE_MISSING(
            "customer.email", "Enter an email address or a phone number", "Rhowch gyfeiriad e-bost neu rif ffôn"),
    CALL_AND_NO_PHONE(
            "callRequired",
            "Remove the call request or enter a phone number",
            "Dilëwch y cais am alwad neu rhowch rif ffôn"),
    DWP_EMAIL_REQUIRED(
            "dwpEmail",
            "Enter a DWP colleague's email address for the reply",
            "Rhowch gyfeiriad e-bost cydweithiwr yn DWP ar gyfer yr ateb"),
    DWP_EMAIL_NOT_ALLOWED(
            "dwpEmail",
            "Enter an email address ending in dwp.gov.uk",
            "Rhowch gyfeiriad e-bost sy'n gorffen â dwp.gov.uk"),
    SITE_REQUIRED("submittingSite", "Select the Employer Direct site", "Dewiswch y safle Employer Direct"),
    EMAIL_INVALID(
            "customer.email",
            "Enter an email address in the correct format, like name@example.com",
            "Rhowch gyfeiriad e-bost yn y fformat cywir, fel name@example.com");

    private final String field;
    private final String english;
    private final String welsh;

    Refusal(String field, String english, String welsh) {
        this.field = field;
        this.english = english;
        this.welsh = welsh;
    }

    public String words(Language language) {
        return language == Language.CY ? welsh : english;
    }

    /** The field of {@link ContactUs} to point at, by its path. */
    public String field() {
        return field;
    }
}
