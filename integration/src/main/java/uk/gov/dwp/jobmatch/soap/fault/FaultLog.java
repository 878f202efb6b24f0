package uk.gov.dwp.jobmatch.soap.fault;

import java.security.Principal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells of a fault in one line of ids; an exception by its types and place, for its message may hold a customer's words. */
public record FaultLog(String correlationId, @Nullable Principal partner) {

    private static final Logger LOG = Logger.getLogger(FaultLog.class.getName());
    private static final int PLACES = 12;

    /** The partner's message was answered with a fault. */
    public void refused(FaultCode code) {
        LOG.info(() -> "A partner's message was refused. code=" + code + ids());
    }

    /** We failed, and somebody must look. */
    public void failed(Throwable failure) {
        List<Throwable> chain = chain(failure);
        LOG.severe(() -> "A partner's message met a failure of ours." + ids() + " cause=" + types(chain) + " at="
                + places(chain.get(chain.size() - 1)));
    }

    private String ids() {
        return " correlation=" + correlationId + " partner=" + (partner == null ? "none" : partner.getName());
    }

    private static List<Throwable> chain(Throwable failure) {
        List<Throwable> chain = new ArrayList<>();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            chain.add(cause);
        }
        return chain;
    }

    private static String types(List<Throwable> chain) {
        return chain.stream().map(cause -> cause.getClass().getName()).collect(Collectors.joining("<"));
    }

    private static String places(Throwable root) {
        return Arrays.stream(root.getStackTrace())
                .limit(PLACES)
                .map(place -> place.getClassName() + "." + place.getMethodName() + ":" + place.getLineNumber())
                .collect(Collectors.joining(" "));
    }
}
