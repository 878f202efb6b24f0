package uk.gov.dwp.jobmatch.matching;

/** Why an account may be the one that an incident is about, the strongest first. */
public enum Why {
    /** The form speaks of its reference, however it is spaced. */
    REFERENCE,
    /** The holder's address is the customer's, and is no shared inbox. */
    EMAIL,
    /** One of the holder's numbers is the customer's, however they are written. */
    PHONE,
    /** The organisation's name is the same, and the form speaks of its postcode. */
    ORGANISATION_AND_POSTCODE,
    /** The organisation's name is the same; alone it says something only of those from ERM without an address. */
    ORGANISATION
}
