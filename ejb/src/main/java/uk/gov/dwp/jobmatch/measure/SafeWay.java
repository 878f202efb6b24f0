package uk.gov.dwp.jobmatch.measure;

/** What to do so that a contact is safe: a choice, so that nobody writes what somebody is like. */
public enum SafeWay {
    TWO_PEOPLE,
    NOT_ALONE_ON_THE_PHONE,
    OFFICE_ONLY,
    PHONE_ONLY,
    NAMED_COLLEAGUE
}
