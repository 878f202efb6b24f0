package uk.gov.dwp.jobmatch.soap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.ctc.wstx.stax.WstxInputFactory;
import java.io.StringReader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import org.junit.jupiter.api.Test;
import uk.gov.dwp.jobmatch.soap.fault.FieldProblem;

class ContractPathTest {

    private static final String MESSAGE = """
            <Envelope><Header><x><y>1</y></x></Header><Body><submitIncidentRequest>\
            <header><sentAt>now</sentAt></header>\
            <incident><customer><phone>1</phone><email>2</email></customer><summary>3</summary></incident>\
            </submitIncidentRequest></Body></Envelope>""";

    @Test
    void an_element_is_known_by_its_place_below_the_request() throws XMLStreamException {
        ContractPath path = readUpTo("email");

        assertEquals("incident/customer/email", path.here());
        assertEquals("incident/customer", path.above());
    }

    @Test
    void a_value_that_breaks_a_rule_does_so_at_the_end_of_its_element() throws XMLStreamException {
        ContractPath path = readUpTo("phone");
        path.next();
        path.next();

        assertEquals("incident/customer/phone", path.here());
    }

    @Test
    void what_was_left_is_forgotten() throws XMLStreamException {
        assertEquals("incident/summary", readUpTo("summary").here());
    }

    @Test
    void the_request_itself_is_a_dot() throws XMLStreamException {
        assertEquals(".", readUpTo("submitIncidentRequest").here());
        assertEquals(".", readUpTo("incident").above());
    }

    @Test
    void text_read_in_one_go_ends_its_element() throws XMLStreamException {
        ContractPath path = readUpTo("phone");
        path.getElementText();
        path.nextTag();

        assertEquals("incident/customer/email", path.here());
    }

    @Test
    void an_entity_that_nothing_declares_ends_the_reading() throws XMLStreamException {
        ContractPath path = read("<a>1&customer;2</a>");
        path.next();
        path.next();

        assertThrows(XMLStreamException.class, path::next);
    }

    @Test
    void a_name_that_the_contract_does_not_have_is_not_told() throws XMLStreamException {
        ContractPath path = readUpTo("email");

        assertEquals(problem("MISPLACED"), place(path, "cvc-complex-type.2.4.a: Invalid content"));
        assertEquals(problem("BROKEN"), place(path, "cvc-type.3.1.2: Element 'email' is a simple type"));
        assertEquals(problem("BROKEN"), place(path, "anything else"));
    }

    private static FieldProblem problem(String code) {
        return new FieldProblem(
                "incident/customer", code, SchemaRule.valueOf(code).words());
    }

    private static FieldProblem place(ContractPath path, String reported) {
        return SchemaRule.broken(new XMLStreamException(reported)).at(path);
    }

    private static ContractPath readUpTo(String element) throws XMLStreamException {
        ContractPath path = read(MESSAGE);
        while (!(path.isStartElement() && path.getLocalName().equals(element))) {
            path.next();
        }
        return path;
    }

    /** As CXF reads: with Woodstox, no document type, and entities left as they are. */
    private static ContractPath read(String xml) throws XMLStreamException {
        XMLInputFactory factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        return new ContractPath(factory.createXMLStreamReader(new StringReader(xml)));
    }
}
