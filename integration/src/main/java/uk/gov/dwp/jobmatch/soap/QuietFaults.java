package uk.gov.dwp.jobmatch.soap;

import org.apache.cxf.logging.FaultListener;
import org.apache.cxf.message.Message;

/** Keeps CXF from logging a fault with its message, in which the offending value stands; {@link FaultShaper} tells of it. */
final class QuietFaults implements FaultListener {
    @Override
    public boolean faultOccurred(Exception exception, String description, Message message) {
        return false;
    }
}
