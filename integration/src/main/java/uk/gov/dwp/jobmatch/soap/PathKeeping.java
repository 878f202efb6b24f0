package uk.gov.dwp.jobmatch.soap;

import javax.xml.stream.XMLStreamReader;
import org.apache.cxf.interceptor.StaxInInterceptor;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;

/** Puts a {@link ContractPath} around the reader of each request. */
final class PathKeeping extends AbstractPhaseInterceptor<Message> {
    PathKeeping() {
        super(Phase.POST_STREAM);
        addAfter(StaxInInterceptor.class.getName());
    }

    @Override
    public void handleMessage(Message request) {
        XMLStreamReader reader = request.getContent(XMLStreamReader.class);
        if (reader != null) {
            ContractPath path = new ContractPath(reader);
            request.setContent(XMLStreamReader.class, path);
            request.getExchange().put(ContractPath.class, path);
        }
    }
}
