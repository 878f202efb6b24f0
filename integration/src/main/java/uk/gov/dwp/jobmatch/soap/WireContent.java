package uk.gov.dwp.jobmatch.soap;

import jakarta.xml.bind.annotation.adapters.XmlAdapter;
import java.util.Objects;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.PhaseInterceptorChain;
import uk.gov.dwp.jobmatch.file.FileContent;

/** A file in a message: JAXB reads the ticket that {@link ContentTaking} left, and gets what was taken. */
public final class WireContent extends XmlAdapter<String, FileContent> {

    @Override
    public FileContent unmarshal(String ticket) {
        Message request = Objects.requireNonNull(PhaseInterceptorChain.getCurrentMessage());
        return Objects.requireNonNull(request.getExchange().get(ContentTaking.class))
                .taken(ticket);
    }

    @Override
    public String marshal(FileContent content) {
        throw new UnsupportedOperationException("The contract sends no files to partners");
    }
}
