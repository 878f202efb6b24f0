package uk.gov.dwp.jobmatch.guide;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What a contract's schema says of the elements of a type: of the partner contract, or as {@code accounts/Account} of another. */
final class Fields {

    private static final Map<String, String> BUILT_IN = Map.of(
            "xs:dateTime", "a time, like `2026-11-20T09:30:00Z`",
            "xs:boolean", "`true` or `false`",
            "xs:int", "a whole number",
            "xs:long", "a whole number",
            "xs:base64Binary", "base64");

    private final Element contract;

    private Fields(String name) {
        contract = contract(name).getDocumentElement();
    }

    /** One row for each element: its name and what it takes. */
    static List<List<String>> of(String subject) {
        int slash = subject.indexOf('/');
        return new Fields(slash < 0 ? "partner" : subject.substring(0, slash)).rows(subject.substring(slash + 1));
    }

    private List<List<String>> rows(String type) {
        return children(named("complexType", type), "element")
                .map(element -> List.of("`" + element.getAttribute("name") + "`", rule(element)))
                .toList();
    }

    private String rule(Element element) {
        String type = element.getAttribute("type");
        return BUILT_IN.getOrDefault(type, type.startsWith("tns:") ? ofOurs(type.substring(4)) : type)
                + occurrence(element);
    }

    private static String occurrence(Element element) {
        String optional = element.getAttribute("minOccurs").equals("0") ? ", optional" : "";
        return switch (element.getAttribute("maxOccurs")) {
            case "" -> optional;
            case "unbounded" -> ", any number";
            default -> ", at most " + element.getAttribute("maxOccurs");
        };
    }

    private String ofOurs(String type) {
        return switch (type) {
            case "Code" -> "a code";
            case "Language" -> "`en` or `cy`";
            case "IncidentRef" -> "`UJ-YYYY-NNNNNNN`";
            default -> isSimple(type) ? length(type) : "elements: " + type;
        };
    }

    private String length(String type) {
        return facet(type, "minLength") + " to " + facet(type, "maxLength") + " characters";
    }

    private String facet(String type, String name) {
        return children(named("simpleType", type), name)
                .map(facet -> facet.getAttribute("value"))
                .findFirst()
                .orElseThrow();
    }

    private boolean isSimple(String type) {
        return all(contract, "simpleType")
                .anyMatch(simple -> simple.getAttribute("name").equals(type));
    }

    private Element named(String kind, String name) {
        return all(contract, kind)
                .filter(found -> found.getAttribute("name").equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The contract has no " + kind + " " + name));
    }

    private static Stream<Element> children(Element parent, String name) {
        return all(parent, name);
    }

    private static Stream<Element> all(Element parent, String name) {
        NodeList found = parent.getElementsByTagNameNS(XMLConstants.W3C_XML_SCHEMA_NS_URI, name);
        return IntStream.range(0, found.getLength()).mapToObj(found::item).map(Element.class::cast);
    }

    private static Document contract(String name) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder()
                    .parse(Path.of("src/main/resources/contract/" + name + "-v1.wsdl")
                            .toFile());
        } catch (Exception e) {
            throw new AssertionError("No contract", e);
        }
    }
}
