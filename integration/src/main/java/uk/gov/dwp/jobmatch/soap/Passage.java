package uk.gov.dwp.jobmatch.soap;

import jakarta.servlet.ServletRequest;
import java.util.Optional;
import org.apache.cxf.service.model.BindingOperationInfo;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.soap.fault.FaultCode;

/** One message's way through: what was learnt of it on the way, by whoever met it, until it is counted at the end. */
public final class Passage {
    private static final String ATTRIBUTE = Passage.class.getName();

    private @Nullable String operation;
    private @Nullable String submissionId;
    private @Nullable FaultCode fault;
    private boolean counted;

    private Passage() {}

    /** The passage of this request. */
    public static Passage of(ServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof Passage known) {
            return known;
        }
        Passage begun = new Passage();
        request.setAttribute(ATTRIBUTE, begun);
        return begun;
    }

    /** It asks for this operation of the contract; null where that is not known yet. */
    public void asksFor(@Nullable BindingOperationInfo operation) {
        this.operation = operation == null ? null : operation.getName().getLocalPart();
    }

    /** It came under this id of the sender's own. */
    public void cameAs(String submissionId) {
        this.submissionId = submissionId;
    }

    /** It is answered with this fault. */
    void endsWith(FaultCode fault) {
        this.fault = fault;
    }

    /** True for the first that asks: the server's own refusals pass two places that count. */
    boolean isToBeCounted() {
        boolean first = !counted;
        counted = true;
        return first;
    }

    @Nullable
    String operation() {
        return operation;
    }

    @Nullable
    String submissionId() {
        return submissionId;
    }

    /** Empty where it was answered. */
    Optional<FaultCode> fault() {
        return Optional.ofNullable(fault);
    }
}
