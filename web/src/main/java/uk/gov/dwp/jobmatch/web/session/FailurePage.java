package uk.gov.dwp.jobmatch.web.session;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.security.SecureRandom;
import java.util.HexFormat;

/** Gives a failure a number that its reader can quote and its log line carries. */
@Named
@RequestScoped
public class FailurePage {

    private static final Logger LOG = System.getLogger(FailurePage.class.getName());
    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    HttpServletRequest request;

    private String number = "";

    /** The server has logged the exception itself just before, on the same thread. */
    @PostConstruct
    void count() {
        byte[] some = new byte[4];
        RANDOM.nextBytes(some);
        number = HexFormat.of().formatHex(some);
        LOG.log(
                Level.ERROR,
                "A page failed. number={0} path={1} status={2}",
                number,
                request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI),
                String.valueOf(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE)));
    }

    public String getNumber() {
        return number;
    }
}
