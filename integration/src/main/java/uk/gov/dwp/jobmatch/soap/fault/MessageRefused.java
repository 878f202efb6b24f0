package uk.gov.dwp.jobmatch.soap.fault;

import java.util.List;

/** Thrown where a partner's message is answered with a fault; holds nothing of the message but names of its fields. */
public final class MessageRefused extends RuntimeException {
    private final FaultCode code;
    private final transient List<FieldProblem> problems;

    public MessageRefused(FaultCode code) {
        this(code, List.of());
    }

    public MessageRefused(FaultCode code, List<FieldProblem> problems) {
        super(code.name());
        this.code = code;
        this.problems = List.copyOf(problems);
    }

    public FaultCode code() {
        return code;
    }

    public List<FieldProblem> problems() {
        return problems;
    }
}
