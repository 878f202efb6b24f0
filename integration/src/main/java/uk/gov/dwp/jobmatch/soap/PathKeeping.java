package uk.gov.dwp.jobmatch.soap;

import javax.xml.stream.XMLStreamReader;
import org.apache.cxf.interceptor.StaxInInterceptor;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;

/** Puts a {@link ContractPath} around the reader of each request, and takes its files out below that. */
final class PathKeeping extends AbstractPhaseInterceptor<Message> {
    PathKeeping() {
        super(Phase.POST_STREAM);
        addAfter(StaxInInterceptor.class.getName());
    }

    @Override
    public void handleMessage(Message request) {
        XMLStreamReader reader = request.getContent(XMLStreamReader.class);
        if (reader != null) {
            ContentTaking files = new ContentTaking(reader);
            ContractPath path = new ContractPath(files);
            request.setContent(XMLStreamReader.class, path);
            request.getExchange().put(ContractPath.class, path);
            request.getExchange().put(ContentTaking.class, files);
        }
    }
}
