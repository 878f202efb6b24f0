package uk.gov.dwp.jobmatch.soap.fault;

import java.time.Duration;
import uk.gov.dwp.jobmatch.storage.Outage;

/** Every fault a partner can meet: its code, our words for it, who can mend it, and whether trying again helps. */
public enum FaultCode {
    INVALID_REQUEST(Mender.SENDER, "The message does not follow the contract. See fieldErrors."),
    MALFORMED_XML(Mender.SENDER, "The message is not well-formed XML, or it has a document type declaration."),
    TOO_LARGE(Mender.SENDER, "The message is longer or more deeply nested than this service takes."),
    UNSUPPORTED_MEDIA_TYPE(
            Mender.SENDER, "Send SOAP 1.1 as text/xml in UTF-8 or UTF-16, not compressed, not multipart."),
    METHOD_NOT_ALLOWED(Mender.SENDER, "Send messages by POST. The contract is read by GET with ?wsdl."),
    WRONG_SOAP_ACTION(Mender.SENDER, "The SOAPAction header does not belong to the operation in the body."),
    UNKNOWN_OPERATION(Mender.SENDER, "The body holds no operation of this contract."),
    WRONG_SOAP_VERSION(Mender.SENDER, "This service speaks SOAP 1.1."),
    HEADER_NOT_UNDERSTOOD(
            Mender.SENDER,
            "A SOAP header marked mustUnderstand is not known to this service. Instead of WS-Security, sign in by HTTP Basic"
                    + " or by client certificate."),
    NOT_AUTHENTICATED(Mender.SENDER, "Sign in with your partner name and secret, or with your client certificate."),
    SECRET_REQUIRED(Mender.SENDER, "Send your partner name and secret too: your certificate alone is not enough."),
    CERTIFICATE_REQUIRED(
            Mender.SENDER, "Call over HTTPS with your client certificate: your secret alone is not enough."),
    CERTIFICATE_NOT_YOURS(
            Mender.SENDER, "The client certificate is not bound to your partner name. Ask the helpdesk to bind it."),
    CERTIFICATE_EXPIRED(Mender.SENDER, "Your client certificate has expired. Ask the helpdesk to bind its successor."),
    NOT_YOUR_ENDPOINT(Mender.SENDER, "This address is not yours."),
    FORM_REFUSED(Mender.SENDER, "The form cannot be accepted as it is. See fieldErrors."),
    UNKNOWN_CODE(Mender.SENDER, "A code is not one of those the contract lists. See fieldErrors."),
    SITE_NOT_YOURS(Mender.SENDER, "Your credential does not speak for this site."),
    SUBMISSION_ID_REUSED(Mender.SENDER, "This submissionId came before with other content. Use a new one."),
    VERSION_REUSED(
            Mender.SENDER,
            "The opposite was said of this account under this version before. Say it under a new version."),
    NOT_POSSIBLE_NOW(
            Mender.SENDER,
            "The incident is withdrawn or closed, and this cannot be done to it. Raise a new one if need be."),
    NOT_FOUND(Mender.SENDER, "You have no such incident or callback. Check the reference or submissionId."),
    NOT_YOUR_OPERATION(Mender.SENDER, "Your credential makes no calls: this operation is for contact centres."),
    CALLBACK_CHANGED(
            Mender.SENDER,
            "The callback is not as you listed it: somebody was first. List callbacks again before anybody calls."),
    RANGE_BACKWARDS(Mender.SENDER, "changedFrom is later than changedTo. Ask for a range that ends after it begins."),
    RANGE_TOO_WIDE(Mender.SENDER, "The range is longer than 31 days. Ask for one part after the other."),
    RANGE_NOT_OVER(
            Mender.SENDER,
            "changedTo is in the future: changes still to come would be missed. Ask up to serverTime at the latest."),
    PAGE_TOKEN_INVALID(Mender.SENDER, "This pageToken is not from your pages of this list. Begin again without one."),
    ATTACHMENTS_REFUSED(
            Mender.SENDER, "The attachments cannot be taken as they are, and nothing was kept. See fieldErrors."),
    TOO_MANY_CALLS(
            Mender.SERVICE,
            "You have called too often within a minute. Send the same message again after retryAfterSeconds.",
            Duration.ofSeconds(60)),
    BUSY(
            Mender.SERVICE,
            "The service is busy, or a part of it is down. Send the same message again later.",
            Duration.ofSeconds(30)),
    INTERNAL(Mender.SERVICE, "The service failed. Send the same message again later.", Duration.ofSeconds(60));

    private final Mender mender;
    private final String words;
    private final Duration retryAfter;

    FaultCode(Mender mender, String words) {
        this(mender, words, Duration.ZERO);
    }

    FaultCode(Mender mender, String words, Duration retryAfter) {
        this.mender = mender;
        this.words = words;
        this.retryAfter = retryAfter;
    }

    /** The code of a failure of ours: the same message may pass later, and where the database is away it will. */
    public static FaultCode ofOurs(Throwable failure) {
        return Outage.isBehind(failure) ? BUSY : INTERNAL;
    }

    /** True where the sender can mend it (soap:Client), false where only we can (soap:Server). */
    public boolean senderCanMend() {
        return mender == Mender.SENDER;
    }

    /** What went wrong and what to do, in words that hold nothing of the message. */
    public String words() {
        return words;
    }

    /** How long to wait before the same message is worth sending again; zero where it never is. */
    public Duration retryAfter() {
        return retryAfter;
    }

    private enum Mender {
        SENDER,
        SERVICE
    }
}
