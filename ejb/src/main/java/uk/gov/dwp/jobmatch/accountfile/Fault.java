package uk.gov.dwp.jobmatch.accountfile;

/** What can be wrong with a file or with one record of it; those before {@link #FIELDS} end the reading, and with it the file. */
public enum Fault {
    NOT_TEXT,
    NOT_UTF8,
    EMPTY,
    WRONG_COLUMNS,
    UNREADABLE_RECORD,
    NO_END,
    COUNT_DIFFERS,
    AFTER_END,

    FIELDS,
    MISSING,
    TOO_LONG,
    CONTROL_CHARACTER,
    FORMULA,
    NOT_A_REFERENCE,
    NOT_A_VERSION,
    NOT_A_CHOICE,
    NOT_A_TIME,
    IN_THE_FUTURE,
    TOO_LONG_AGO,
    BEFORE_OPENING,
    NOT_WHILE_OPEN,
    NOT_AN_EMAIL,
    NOT_A_PHONE,
    NO_SUCH_SITE,
    NOT_FOR_THIS_KIND,
    WITHOUT_CONSENT,
    TWICE,
    OTHER_KIND_HERE,
    OPPOSITE_HERE
}
