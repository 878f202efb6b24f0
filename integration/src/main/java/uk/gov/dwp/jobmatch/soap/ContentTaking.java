package uk.gov.dwp.jobmatch.soap;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;
import uk.gov.dwp.jobmatch.file.FileContent;

/**
 * Takes files out of a message while it is read, and leaves a ticket in their place. Else the schema's validator and JAXB
 * would each hold the whole of a file as characters, several times over, before it is a file at all.
 */
final class ContentTaking extends StreamReaderDelegate {

    /** The one element of the contract that holds a file. */
    private static final String CONTENT = "content";

    private static final String NAMESPACE = "urn:jobmatch-helpdesk:partner:v1";

    /** What the schema's validator will refuse, by its own rule and with the element's path. */
    private static final String NOT_BASE64 = "?";

    private final List<FileContent> taken = new ArrayList<>();
    private char[] ticket = {};
    private boolean atTicket;

    ContentTaking(XMLStreamReader reader) {
        super(reader);
    }

    /** The file that a ticket stands for. */
    FileContent taken(String ticketLeft) {
        String number = new String(Base64.getDecoder().decode(ticketLeft.strip()), StandardCharsets.US_ASCII);
        return taken.get(Integer.parseInt(number));
    }

    @Override
    public int next() throws XMLStreamException {
        if (atTicket) {
            atTicket = false;
            return super.getEventType();
        }
        return isAtContent() ? takeContent() : super.next();
    }

    @Override
    public String getElementText() throws XMLStreamException {
        if (!isAtContent() || takeContent() != XMLStreamConstants.CHARACTERS) {
            return super.getElementText();
        }
        atTicket = false;
        return new String(ticket);
    }

    private boolean isAtContent() {
        return super.getEventType() == XMLStreamConstants.START_ELEMENT
                && CONTENT.equals(getLocalName())
                && NAMESPACE.equals(getNamespaceURI());
    }

    /** Reads to the end of the element; one that holds another element is left as it is from there on. */
    private int takeContent() throws XMLStreamException {
        Base64Text text = new Base64Text();
        int event = super.next();
        while (event != XMLStreamConstants.END_ELEMENT && event != XMLStreamConstants.START_ELEMENT) {
            if (event == XMLStreamConstants.ENTITY_REFERENCE) {
                return event;
            }
            if (super.hasText() && event != XMLStreamConstants.COMMENT) {
                text.add(super.getTextCharacters(), super.getTextStart(), super.getTextLength());
            }
            event = super.next();
        }
        if (event == XMLStreamConstants.START_ELEMENT) {
            return event;
        }
        ticket = ticketFor(text).toCharArray();
        atTicket = true;
        return XMLStreamConstants.CHARACTERS;
    }

    private String ticketFor(Base64Text text) {
        return text.end()
                .map(content -> {
                    taken.add(content);
                    return Base64.getEncoder()
                            .encodeToString(Integer.toString(taken.size() - 1).getBytes(StandardCharsets.US_ASCII));
                })
                .orElse(NOT_BASE64);
    }

    @Override
    public int getEventType() {
        return atTicket ? XMLStreamConstants.CHARACTERS : super.getEventType();
    }

    @Override
    public boolean hasText() {
        return atTicket || super.hasText();
    }

    @Override
    public boolean isCharacters() {
        return atTicket || super.isCharacters();
    }

    @Override
    public boolean isEndElement() {
        return !atTicket && super.isEndElement();
    }

    @Override
    public boolean isWhiteSpace() {
        return !atTicket && super.isWhiteSpace();
    }

    @Override
    public String getText() {
        return atTicket ? new String(ticket) : super.getText();
    }

    @Override
    public char[] getTextCharacters() {
        return atTicket ? ticket.clone() : super.getTextCharacters();
    }

    @Override
    public int getTextStart() {
        return atTicket ? 0 : super.getTextStart();
    }

    @Override
    public int getTextLength() {
        return atTicket ? ticket.length : super.getTextLength();
    }
}
