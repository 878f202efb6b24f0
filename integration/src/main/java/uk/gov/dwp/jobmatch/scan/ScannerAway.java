package uk.gov.dwp.jobmatch.scan;

/** The scanner was not there, did not answer in time, or broke off: it says nothing of the file, which is asked of again. */
final class ScannerAway extends RuntimeException {

    private final String code;

    ScannerAway(String code, Throwable cause) {
        super(code, cause);
        this.code = code;
    }

    ScannerAway(String code) {
        super(code);
        this.code = code;
    }

    /** Without content, such as {@code CONNECTION_REFUSED}. */
    String code() {
        return code;
    }
}
