package uk.gov.dwp.jobmatch.delivery;

/** Why a mail is owed. */
public enum Purpose {
    /** "We have your incident": automatic, to whoever will get the answer. */
    RECEIPT,
    /** The answer itself. */
    REPLY,
    /** To the owner's inbox: a telephone call is required. */
    CALL_REQUIRED,
    /** To the owner's inbox: most of a call's time is used, and nobody has called (domain.md X10). */
    CALL_UNTOUCHED,
    /** To the duty manager: all of it is, and still nobody has. */
    CALL_OVERDUE,
    /** To the duty manager: somebody's safety may be at risk (domain.md S12). */
    DUTY_ALERT,
    /** To the duty manager: a file of an incident was infected, and is deleted. */
    FILE_ALERT,
    /** To whoever works on it, or to the duty manager: little is left of an incident's time. */
    DUE_SOON,
    /** To the duty manager: an incident is late. */
    OVERDUE,
    /** To a Jobcentre's mailbox: the helpdesk needs something from whoever raised an incident there. */
    TASK_ASKED,
    /** To the officer who was named for a restricted record (domain.md X15). */
    RECORD_ENTRUSTED,
    /** To an address that a mailbox may get: the code that proves that somebody reads there. */
    MAILBOX_TEST;

    /** Whether no person wrote it, so that nothing may answer it and it answers nothing (domain.md X5). */
    public boolean isAutomatic() {
        return this != REPLY;
    }
}
