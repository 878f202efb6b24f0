package uk.gov.dwp.jobmatch.soap;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;

/** Remembers which element is being read, so that a schema error can be told by its place instead of by its value. */
final class ContractPath extends StreamReaderDelegate {
    /** Envelope, Body and the request itself: a path starts below them. */
    private static final int AROUND = 3;

    private static final String THE_REQUEST_ITSELF = ".";

    private final List<String> open = new ArrayList<>();
    private boolean closing;

    ContractPath(XMLStreamReader reader) {
        super(reader);
    }

    @Override
    public int next() throws XMLStreamException {
        leave();
        return moved(super.next());
    }

    @Override
    public int nextTag() throws XMLStreamException {
        leave();
        return moved(super.nextTag());
    }

    @Override
    public String getElementText() throws XMLStreamException {
        String text = super.getElementText();
        closing = true;
        return text;
    }

    /** The element being read, like {@code incident/customer/phone}. */
    String here() {
        return path(open.size());
    }

    /** The element around it, which the contract is known to have: an element that it does not know ends the reading. */
    String above() {
        return path(open.size() - 1);
    }

    private void leave() {
        if (closing) {
            open.remove(open.size() - 1);
        }
    }

    private int moved(int event) throws XMLStreamException {
        if (event == XMLStreamConstants.ENTITY_REFERENCE) {
            // Without a document type nothing can declare it, and JAXB would drop it without a word.
            throw new XMLStreamException("An entity that is not declared");
        }
        if (event == XMLStreamConstants.START_ELEMENT) {
            open.add(getLocalName());
        }
        closing = event == XMLStreamConstants.END_ELEMENT;
        return event;
    }

    private String path(int end) {
        return end <= AROUND ? THE_REQUEST_ITSELF : String.join("/", open.subList(AROUND, end));
    }
}
