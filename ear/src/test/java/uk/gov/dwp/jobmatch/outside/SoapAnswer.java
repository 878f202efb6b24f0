package uk.gov.dwp.jobmatch.outside;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** What came back over the wire, read as XML by element name. */
public record SoapAnswer(int status, String body) {

    private static final String CONTRACT = "urn:jobmatch-helpdesk:partner:v1";

    /** The text of the contract's element of this name that comes first. */
    public String text(String element) {
        return find(element).orElseThrow(() -> new AssertionError("No " + element + " in: " + body));
    }

    public Optional<String> find(String element) {
        NodeList found = elements(element);
        return found.getLength() == 0
                ? Optional.empty()
                : Optional.of(found.item(0).getTextContent());
    }

    /** The texts of all elements of this name that stand directly in one of that name. */
    public List<String> allIn(String parent, String element) {
        NodeList found = elements(element);
        return IntStream.range(0, found.getLength())
                .mapToObj(found::item)
                .filter(node -> parent.equals(node.getParentNode().getLocalName()))
                .map(Node::getTextContent)
                .toList();
    }

    public boolean isReceipt() {
        return status == 200 && find("incidentRef").isPresent();
    }

    /** The fault's code; empty where there is no fault of ours. */
    public Optional<String> fault() {
        return elements("serviceFault").getLength() == 0 ? Optional.empty() : find("code");
    }

    private NodeList elements(String name) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder()
                    .parse(new InputSource(new StringReader(body)))
                    .getElementsByTagNameNS(CONTRACT, name);
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new AssertionError("Not XML, status " + status + ": " + body, e);
        }
    }
}
