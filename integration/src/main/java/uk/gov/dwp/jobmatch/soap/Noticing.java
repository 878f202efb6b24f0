package uk.gov.dwp.jobmatch.soap;

import jakarta.servlet.ServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;
import org.apache.cxf.transport.http.AbstractHTTPDestination;

/** Notes what a message asks for and the id that it came under, as soon as it is read, for the records of whatever becomes of it. */
public final class Noticing extends AbstractPhaseInterceptor<Message> {
    private final Function<Object, Optional<String>> idOf;

    /** Where a contract's requests have their id: classes made from a contract share no type, though they begin alike. */
    public Noticing(Function<Object, Optional<String>> idOf) {
        super(Phase.PRE_INVOKE);
        this.idOf = idOf;
    }

    @Override
    public void handleMessage(Message message) {
        Passage passage =
                Passage.of((ServletRequest) Objects.requireNonNull(message.get(AbstractHTTPDestination.HTTP_REQUEST)));
        passage.asksFor(message.getExchange().getBindingOperationInfo());
        List<?> parts = message.getContent(List.class);
        parts.stream().flatMap(part -> idOf.apply(part).stream()).forEach(passage::cameAs);
    }
}
