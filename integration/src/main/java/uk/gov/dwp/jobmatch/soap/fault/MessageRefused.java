package uk.gov.dwp.jobmatch.soap.fault;

import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;

/** Thrown where a partner's message is answered with a fault; holds nothing of the message but names of its fields. */
public final class MessageRefused extends RuntimeException {
    private final FaultCode code;
    private final transient List<FieldProblem> problems;
    private final Duration retryAfter;

    public MessageRefused(FaultCode code) {
        this(code, List.of());
    }

    public MessageRefused(FaultCode code, List<FieldProblem> problems) {
        this(code, problems, code.retryAfter());
    }

    /** Where it is known better than from the code alone when to send the same message again. */
    public MessageRefused(FaultCode code, Duration retryAfter) {
        this(code, List.of(), retryAfter);
    }

    /** The same of a message whose elements stand in other places. */
    public MessageRefused at(UnaryOperator<String> place) {
        List<FieldProblem> placed = problems.stream()
                .map(problem -> new FieldProblem(place.apply(problem.path()), problem.code(), problem.words()))
                .toList();
        return new MessageRefused(code, placed, retryAfter);
    }

    private MessageRefused(FaultCode code, List<FieldProblem> problems, Duration retryAfter) {
        super(code.name());
        this.code = code;
        this.problems = List.copyOf(problems);
        this.retryAfter = retryAfter;
    }

    public FaultCode code() {
        return code;
    }

    public List<FieldProblem> problems() {
        return problems;
    }

    /** How long to wait before the same message is worth sending again; zero where it never is. */
    public Duration retryAfter() {
        return retryAfter;
    }
}
