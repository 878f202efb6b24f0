package uk.gov.dwp.jobmatch.soap;

import java.nio.charset.StandardCharsets;
import org.apache.cxf.helpers.HttpHeaderHelper;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;

/** Reads UTF-8 where the Content-Type names no charset: CXF would read ISO-8859-1 there and spoil every ŵ and ŷ. */
final class Utf8UnlessSaid extends AbstractPhaseInterceptor<Message> {
    Utf8UnlessSaid() {
        super(Phase.RECEIVE);
    }

    @Override
    public void handleMessage(Message request) {
        if (HttpHeaderHelper.findCharset((String) request.get(Message.CONTENT_TYPE)) == null) {
            request.put(Message.ENCODING, StandardCharsets.UTF_8.name());
        }
    }
}
