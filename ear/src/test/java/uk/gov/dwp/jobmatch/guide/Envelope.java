package uk.gov.dwp.jobmatch.guide;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** A SOAP 1.1 envelope that came over the wire or stands in a file. */
record Envelope(Document document) {

    /** The contracts by their namespaces. */
    private static final Map<String, Schema> SCHEMAS = Map.of(
            "urn:jobmatch-helpdesk:partner:v1", schema("partner"),
            "urn:jobmatch-helpdesk:accounts:v1", schema("accounts"));

    static Envelope read(String xml) {
        return new Envelope(parsed(new InputSource(new StringReader(xml))));
    }

    private static Document parsed(InputSource source) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder().parse(source);
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new AssertionError("No XML", e);
        }
    }

    private static Schema schema(String contract) {
        Path file = Path.of("../integration/src/main/resources/contract/" + contract + "-v1.wsdl");
        Document wsdl = parsed(new InputSource(file.toUri().toString()));
        Element schema = (Element) wsdl.getElementsByTagNameNS(XMLConstants.W3C_XML_SCHEMA_NS_URI, "schema")
                .item(0);
        schema.setAttributeNS(XMLConstants.XMLNS_ATTRIBUTE_NS_URI, "xmlns:tns", schema.getAttribute("targetNamespace"));
        try {
            return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI).newSchema(new DOMSource(schema));
        } catch (SAXException e) {
            throw new AssertionError("No schema", e);
        }
    }

    /** Fails unless there is one element of the contract in the body, or in a fault's detail, that follows the contract. */
    void validate() {
        try {
            Node ours = ofAContract();
            Objects.requireNonNull(SCHEMAS.get(ours.getNamespaceURI()))
                    .newValidator()
                    .validate(new DOMSource(ours));
        } catch (SAXException | IOException e) {
            throw new AssertionError("Not as the contract says: " + indented(), e);
        }
    }

    private Node ofAContract() {
        return SCHEMAS.keySet().stream()
                .map(namespace -> document.getElementsByTagNameNS(namespace, "*"))
                .filter(found -> found.getLength() > 0)
                .findFirst()
                .orElseThrow(() -> new AssertionError(indented()))
                .item(0);
    }

    /** The code of the fault; empty where it is none. */
    String fault() {
        return document.getElementsByTagNameNS("*", "serviceFault").getLength() == 0
                ? ""
                : document.getElementsByTagNameNS("*", "code").item(0).getTextContent();
    }

    /** Without its declaration, each element on a line of its own. */
    String indented() {
        try {
            Transformer transformer = TransformerFactory.newInstance().newTransformer();
            transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
            transformer.setOutputProperty(OutputKeys.INDENT, "yes");
            transformer.setOutputProperty("{http://xml.apache.org/xslt}indent-amount", "2");
            StringWriter text = new StringWriter();
            transformer.transform(new DOMSource(document), new StreamResult(text));
            return text.toString().replace("\r\n", "\n").replaceAll("\\n\\s*\\n", "\n");
        } catch (TransformerException e) {
            throw new AssertionError(e);
        }
    }
}
