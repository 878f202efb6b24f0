package uk.gov.dwp.jobmatch.run;

/** The helpdesk cannot start on this machine as it is; the message is one line that says what to do about it. */
public final class CannotRun extends RuntimeException {

    public CannotRun(String whatToDo) {
        super(whatToDo);
    }

    public CannotRun(String whatToDo, Throwable cause) {
        super(whatToDo, cause);
    }
}
