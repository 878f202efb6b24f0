package uk.gov.dwp.jobmatch.accountfile;

/** The file cannot be read to its end: none of it is taken, and its sender must write it anew. */
public class FileUnreadable extends RuntimeException {

    private final transient LineFault fault;

    FileUnreadable(LineFault fault) {
        super("line=" + fault.line() + " fault=" + fault.fault());
        this.fault = fault;
    }

    public LineFault fault() {
        return fault;
    }
}
