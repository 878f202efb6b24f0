package uk.gov.dwp.jobmatch.partner;

import java.io.StringReader;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** The partner contract as the tests hold it beside what we say. */
public final class Contract {

    public static final String NAMESPACE = "urn:jobmatch-helpdesk:partner:v1";

    private Contract() {}

    public static Schema schema() throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        Document wsdl = factory.newDocumentBuilder()
                .parse(Objects.requireNonNull(Contract.class.getResourceAsStream("/contract/partner-v1.wsdl")));
        Element schema = (Element) wsdl.getElementsByTagNameNS(XMLConstants.W3C_XML_SCHEMA_NS_URI, "schema")
                .item(0);
        schema.setAttributeNS(XMLConstants.XMLNS_ATTRIBUTE_NS_URI, "xmlns:tns", NAMESPACE);
        return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI).newSchema(new DOMSource(schema));
    }

    /** Fails unless the one element of the contract in this text follows it. */
    public static void validate(String xml, String element) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        Document document = factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
        schema().newValidator()
                .validate(new DOMSource(
                        document.getElementsByTagNameNS(NAMESPACE, element).item(0)));
    }
}
