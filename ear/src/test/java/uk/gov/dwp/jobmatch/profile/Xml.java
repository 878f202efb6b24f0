package uk.gov.dwp.jobmatch.profile;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.io.StringReader;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.namespace.NamespaceContext;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** A document to ask by XPath, in which {@code wsdl}, {@code soap}, {@code xs} and {@code env} are what one expects. */
record Xml(Document document) {

    private static final Map<String, String> NAMESPACES = Map.of(
            "wsdl", "http://schemas.xmlsoap.org/wsdl/",
            "soap", "http://schemas.xmlsoap.org/wsdl/soap/",
            "xs", XMLConstants.W3C_XML_SCHEMA_NS_URI,
            "env", "http://schemas.xmlsoap.org/soap/envelope/");

    static Xml of(String text) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            return new Xml(factory.newDocumentBuilder().parse(new InputSource(new StringReader(text))));
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new AssertionError("Not XML: " + text, e);
        }
    }

    /** The nodes that an expression finds, each with its name, as a test shows them. */
    List<String> find(String expression) {
        try {
            XPath xpath = XPathFactory.newInstance().newXPath();
            xpath.setNamespaceContext(new Prefixes());
            NodeList found = (NodeList) xpath.evaluate(expression, document, XPathConstants.NODESET);
            return IntStream.range(0, found.getLength())
                    .mapToObj(found::item)
                    .map(Xml::shown)
                    .toList();
        } catch (XPathExpressionException e) {
            throw new IllegalArgumentException(expression, e);
        }
    }

    /**
     * One line for each element, with all that it says: alike for two contracts that mean the same. The order of what stands
     * directly in the root, such as messages, means nothing.
     */
    List<String> meaning() {
        Element root = document.getDocumentElement();
        return Stream.concat(
                        Stream.of(said(root, "")),
                        children(root)
                                .map(child -> lines(child, "").toList())
                                .sorted(Comparator.comparing(List::toString))
                                .flatMap(List::stream))
                .toList();
    }

    private static Stream<String> lines(Element element, String above) {
        String path = above + "/" + element.getLocalName();
        return Stream.concat(Stream.of(said(element, path)), children(element).flatMap(child -> lines(child, path)));
    }

    private static String said(Element element, String path) {
        String text = children(element).findAny().isPresent()
                ? ""
                : element.getTextContent().strip();
        return path + " " + element.getNamespaceURI() + " " + attributes(element) + " " + text;
    }

    private static Stream<Element> children(Element parent) {
        return Stream.iterate(parent.getFirstChild(), Objects::nonNull, Node::getNextSibling)
                .filter(Element.class::isInstance)
                .map(Element.class::cast);
    }

    private static Map<String, String> attributes(Element element) {
        NamedNodeMap all = element.getAttributes();
        return IntStream.range(0, all.getLength())
                .mapToObj(all::item)
                .filter(attribute -> !XMLConstants.XMLNS_ATTRIBUTE_NS_URI.equals(attribute.getNamespaceURI()))
                .collect(toMap(Node::getNodeName, Xml::resolved, (one, other) -> one, TreeMap::new));
    }

    /** A prefix is the writer's choice: the name behind it counts. */
    private static String resolved(Node attribute) {
        String value = attribute.getNodeValue();
        int colon = value.indexOf(':');
        String namespace =
                colon < 0 ? null : ((Attr) attribute).getOwnerElement().lookupNamespaceURI(value.substring(0, colon));
        return namespace == null ? value : "{" + namespace + "}" + value.substring(colon + 1);
    }

    private static String shown(Node node) {
        Node name = node.getAttributes() == null ? null : node.getAttributes().getNamedItem("name");
        return node.getNodeName() + (name == null ? "" : " " + name.getNodeValue());
    }

    private static final class Prefixes implements NamespaceContext {

        @Override
        public String getNamespaceURI(String prefix) {
            return NAMESPACES.getOrDefault(prefix, XMLConstants.NULL_NS_URI);
        }

        @Override
        public @Nullable String getPrefix(String uri) {
            return null;
        }

        @Override
        public Iterator<String> getPrefixes(String uri) {
            return NAMESPACES.keySet().iterator();
        }
    }
}
