package uk.gov.dwp.jobmatch.delivery;

import java.util.Optional;

/**
 * To whom a mail is owed: a party of the incident, a shared mailbox, or a colleague. Never an address, which is worked out when the mail
 * is sent, from the incident as it is then.
 */
public record Recipient(String code) {

    private static final String MAILBOX = "MAILBOX:";
    private static final String PROPOSED = "PROPOSED:";

    private static final String PERSON = "PERSON:";

    /** The customer of the incident, at the customer's own address. */
    public static final Recipient CUSTOMER = new Recipient("CUSTOMER");

    /** The DWP user whom the Jobcentre named for the reply. */
    public static final Recipient DWP_USER = new Recipient("DWP_USER");

    /** The address an anonymous visitor typed: nobody has verified it. */
    public static final Recipient UNVERIFIED_ADDRESS = new Recipient("UNVERIFIED_ADDRESS");

    /** A shared inbox, by the code of its mailbox. */
    public static Recipient mailbox(String code) {
        return new Recipient(MAILBOX + code);
    }

    /** A colleague, by user name. */
    public static Recipient person(String username) {
        return new Recipient(PERSON + username);
    }

    /** The address that a change of a mailbox would give it, by the change's id. */
    public static Recipient proposed(long change) {
        return new Recipient(PROPOSED + change);
    }

    /** The id of the change whose address it is, where it is one. */
    public Optional<Long> proposed() {
        return code.startsWith(PROPOSED)
                ? Optional.of(Long.valueOf(code.substring(PROPOSED.length())))
                : Optional.empty();
    }

    /** The mailbox's code, where it is one. */
    public Optional<String> mailbox() {
        return after(MAILBOX);
    }

    /** The colleague's user name, where it is one. */
    public Optional<String> person() {
        return after(PERSON);
    }

    private Optional<String> after(String prefix) {
        return code.startsWith(prefix) ? Optional.of(code.substring(prefix.length())) : Optional.empty();
    }
}
