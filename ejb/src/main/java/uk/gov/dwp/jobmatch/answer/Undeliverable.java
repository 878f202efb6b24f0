package uk.gov.dwp.jobmatch.answer;

import jakarta.ejb.ApplicationException;

/** There is no address to send to as things stand: settle the delivery as failed for good, for a person to see. */
@ApplicationException
public class Undeliverable extends RuntimeException {

    private final String code;

    Undeliverable(String code) {
        super("No address to send to: " + code);
        this.code = code;
    }

    /** {@code NO_ADDRESS}, {@code SUPPRESSED}, {@code INBOX_OFF} or {@code NO_INBOX}. */
    public String code() {
        return code;
    }
}
