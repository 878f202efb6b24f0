package uk.gov.dwp.jobmatch.soap.fault;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;

/** The contracts that partners speak with us. A fault is in the words of the one that is spoken at the address that was called. */
public enum SpokenContract {
    PARTNER("urn:jobmatch-helpdesk:partner:v1"),
    ACCOUNTS("urn:jobmatch-helpdesk:accounts:v1");

    private static final String ACCOUNTS_PATH = "/accounts/v1";

    private final String namespace;

    SpokenContract(String namespace) {
        this.namespace = namespace;
    }

    /** The contract of an address, also where the server has led the request on to the page for refusals. */
    public static SpokenContract of(HttpServletRequest request) {
        Object asked = Objects.requireNonNullElseGet(
                request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI), request::getRequestURI);
        return String.valueOf(asked).endsWith(ACCOUNTS_PATH) ? ACCOUNTS : PARTNER;
    }

    public String namespace() {
        return namespace;
    }
}
