package uk.gov.dwp.jobmatch.partner;

import java.io.StringReader;
import java.util.Locale;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import uk.gov.dwp.jobmatch.soap.fault.SpokenContract;

/** The contracts as the tests hold them beside what we say. */
public final class Contract {

    public static final String NAMESPACE = "urn:jobmatch-helpdesk:partner:v1";

    private Contract() {}

    /** The partner contract's. */
    public static Schema schema() throws Exception {
        return schema(SpokenContract.PARTNER);
    }

    private static Schema schema(SpokenContract contract) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        Document wsdl = factory.newDocumentBuilder()
                .parse(Objects.requireNonNull(Contract.class.getResourceAsStream(
                        "/contract/" + contract.name().toLowerCase(Locale.ROOT) + "-v1.wsdl")));
        Element schema = (Element) wsdl.getElementsByTagNameNS(XMLConstants.W3C_XML_SCHEMA_NS_URI, "schema")
                .item(0);
        schema.setAttributeNS(XMLConstants.XMLNS_ATTRIBUTE_NS_URI, "xmlns:tns", contract.namespace());
        return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI).newSchema(new DOMSource(schema));
    }

    /** Fails unless the one element of the partner contract in this text follows it. */
    public static void validate(String xml, String element) throws Exception {
        validate(SpokenContract.PARTNER, xml, element);
    }

    /** Fails unless the one element of a contract in this text follows it. */
    public static void validate(SpokenContract contract, String xml, String element) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        Document document = factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
        schema(contract)
                .newValidator()
                .validate(new DOMSource(document.getElementsByTagNameNS(contract.namespace(), element)
                        .item(0)));
    }
}
