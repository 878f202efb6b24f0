package uk.gov.dwp.jobmatch.retention;

/** What is kept for a time of its own and then forgotten, in the order in which the nightly run sees to it. */
public enum RecordClass {
    /** Accounts that their holder has closed, once nothing of theirs is open (domain.md X13): erased. */
    CLOSED_ACCOUNT,
    /** The contents of files, from the end of their incident on: deleted. */
    FILE,
    /** Incidents from their end on: what names a person or was written by one is removed, and the rest goes on counting. */
    INCIDENT,
    /** What jobseekers did on the site: deleted. */
    ACTIVITY,
    /** Alerts without an incident, from their closing on: their words are removed. */
    SAFETY_ALERT,
    /** Forms of partners that were refused: deleted, their number by day is kept. */
    REFUSED_FORM,
    /** Messages of partners by the hour: deleted. */
    PARTNER_TRAFFIC,
    /** What partners sent under an id of their own, by which a repetition is known: deleted, their number by day is kept. */
    SUBMISSION,
    /** Words that were typed and not sent: deleted. */
    DRAFT,
    /** Files of accounts that nobody has decided on: cancelled, and with that deleted what they say. */
    WAITING_LOAD,
    /** What was found in files of accounts, from the end of their loading on: names, lines and references go, sums stay. */
    LOAD_REPORT,
    /** Requests of account holders, from their end on: the words of the decision are removed. */
    HOLDER_REQUEST,
    /** Addresses that mail came back from, from the day on which they may be written to again: deleted. */
    SUPPRESSED_ADDRESS
}
