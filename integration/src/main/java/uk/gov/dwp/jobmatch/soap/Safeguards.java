package uk.gov.dwp.jobmatch.soap;

import java.util.Map;
import org.apache.cxf.Bus;
import org.apache.cxf.endpoint.Endpoint;
import org.apache.cxf.endpoint.Server;
import org.apache.cxf.feature.AbstractFeature;
import org.apache.cxf.logging.FaultListener;
import org.apache.cxf.message.Message;

/** The limits and the manners of every endpoint of ours: what it reads, and how it refuses. */
public final class Safeguards extends AbstractFeature {
    /** Strings all of them: CXF overlooks numbers. maxAttributeCount has no effect and is left out: 500 it is. */
    private static final Map<String, String> LIMITS = Map.ofEntries(
            Map.entry(Message.SCHEMA_VALIDATION_ENABLED, "IN"),
            Map.entry("org.apache.cxf.stax.maxElementDepth", "20"),
            Map.entry("org.apache.cxf.stax.maxChildElements", "200"),
            Map.entry("org.apache.cxf.stax.maxElementCount", "20000"),
            Map.entry("org.apache.cxf.stax.maxTextLength", "8388608"),
            Map.entry("org.apache.cxf.stax.maxXMLCharacters", "8388608"),
            Map.entry("org.apache.cxf.stax.maxAttributeSize", "4096"),
            Map.entry("attachment-max-count", "0"),
            Map.entry("attachment-max-size", "0"),
            Map.entry("faultStackTraceEnabled", "false"),
            Map.entry("exceptionMessageCauseEnabled", "false"));

    private final Logbook logbook;

    public Safeguards(Logbook logbook) {
        this.logbook = logbook;
    }

    @Override
    public void initialize(Server server, Bus bus) {
        Endpoint endpoint = server.getEndpoint();
        endpoint.putAll(LIMITS);
        endpoint.put(FaultListener.class.getName(), new QuietFaults());
        endpoint.getInInterceptors().add(new Utf8UnlessSaid());
        endpoint.getInInterceptors().add(new PathKeeping());
        endpoint.getOutFaultInterceptors().add(new FaultShaper(logbook));
    }
}
