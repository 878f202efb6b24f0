package uk.gov.dwp.jobmatch.profile;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a WSDL must not hold: by the number of the Basic Profile's rule, or by name where the rule is ours. */
enum DescriptionRule {
    R2001("an import", "//wsdl:import | //xs:import | //xs:include", "<wsdl:types>", "<wsdl:import/><wsdl:types>"),
    R2023(
            "types that do not come first",
            "//wsdl:types[preceding-sibling::wsdl:message]",
            "<wsdl:types>",
            "<wsdl:message name=\"early\"/><wsdl:types>"),
    R2105(
            "a schema without a namespace",
            "//xs:schema[not(@targetNamespace)]",
            "<xs:schema targetNamespace=",
            "<xs:schema id="),
    R2111(
            "an array as SOAP encodes it",
            "//*[@*[local-name() = 'arrayType']] | //@base[contains(., ':Array')]",
            "<xs:restriction base=\"xs:string\">",
            "<xs:restriction base=\"soapenc:Array\">"),
    R2112("an ArrayOf", "//*[starts-with(@name, 'ArrayOf')]", "name=\"FieldErrorList\"", "name=\"ArrayOfFieldError\""),
    R2204(
            "a part that is no element",
            "//wsdl:part[not(@element)]",
            "<wsdl:part name=\"body\" element=",
            "<wsdl:part name=\"body\" type="),
    R2210(
            "a message of several parts",
            "//wsdl:message[count(wsdl:part) > 1]",
            "</wsdl:message>",
            "<wsdl:part element=\"a\"/><wsdl:part element=\"b\"/></wsdl:message>"),
    R2303(
            "an operation that is not request and response, in this order",
            "//wsdl:portType/wsdl:operation[not(wsdl:input[following-sibling::wsdl:output])]",
            "<wsdl:input message=",
            "<wsdl:output message="),
    R2304(
            "two operations of one name",
            "//wsdl:portType/wsdl:operation[@name = preceding-sibling::wsdl:operation/@name]",
            "<wsdl:operation name=\"submitIncident\">",
            "<wsdl:operation name=\"ping\">"),
    R2401("a binding other than SOAP's", "//wsdl:binding[not(soap:binding)]", "<soap:binding ", "<soap:other "),
    R2701("a binding without its transport", "//soap:binding[not(@transport)]", " transport=", " other="),
    R2702(
            "a transport other than HTTP",
            "//soap:binding[@transport != 'http://schemas.xmlsoap.org/soap/http']",
            "schemas.xmlsoap.org/soap/http",
            "schemas.xmlsoap.org/soap/smtp"),
    R2705("a style other than document", "//soap:*[@style != 'document']", "style=\"document\"", "style=\"rpc\""),
    R2706("a use other than literal", "//soap:*[@use != 'literal']", "use=\"literal\"", "use=\"encoded\""),
    R2710(
            "two operations that look alike on the wire",
            "//wsdl:message[wsdl:part/@element = preceding-sibling::wsdl:message/wsdl:part/@element]",
            "element=\"tns:submitIncidentRequest\"",
            "element=\"tns:pingRequest\""),
    R2716(
            "a namespace on a body or fault",
            "//soap:body[@namespace] | //soap:fault[@namespace]",
            "<soap:body ",
            "<soap:body namespace=\"urn:x\" "),
    R2718(
            "an operation that is not bound, or not there",
            "//wsdl:binding/wsdl:operation[not(@name = //wsdl:portType/wsdl:operation/@name)]"
                    + " | //wsdl:portType/wsdl:operation[not(@name = //wsdl:binding/wsdl:operation/@name)]",
            "<wsdl:operation name=\"ping\">",
            "<wsdl:operation name=\"pong\">"),
    R2721("a bound fault without a name", "//soap:fault[not(@name)]", "<soap:fault name=", "<soap:fault id="),
    R2740(
            "a fault that is not bound",
            "//wsdl:portType/wsdl:operation[wsdl:fault]"
                    + "[not(@name = //wsdl:binding/wsdl:operation[wsdl:fault/soap:fault]/@name)]",
            "<soap:fault ",
            "<soap:other "),
    R2754(
            "a bound fault of another name",
            "//soap:fault[@name != ../@name]",
            "<soap:fault name=\"",
            "<soap:fault name=\"other-"),

    NO_CHOICE(
            "a choice, which toolkits turn into untyped items",
            "//xs:choice",
            "<xs:element ",
            "<xs:choice/><xs:element "),
    NO_ENUMERATION(
            "an enumeration, which a new value would break", "//xs:enumeration", "<xs:pattern ", "<xs:enumeration "),
    NO_POLICY(
            "a policy, which old toolkits refuse",
            "//*[namespace-uri() = 'http://schemas.xmlsoap.org/ws/2004/09/policy'"
                    + " or namespace-uri() = 'http://www.w3.org/ns/ws-policy']",
            "<wsdl:types>",
            "<wsp:Policy xmlns:wsp=\"http://www.w3.org/ns/ws-policy\"/><wsdl:types>"),
    NO_OPTIONAL_VALUE(
            "an optional value type, which .NET leaves out unless told otherwise",
            "//xs:element[@minOccurs = '0'][starts-with(@type, 'xs:') and @type != 'xs:string']",
            "type=\"xs:boolean\"",
            "type=\"xs:boolean\" minOccurs=\"0\""),
    NO_ATTRIBUTE("an attribute in a message", "//xs:attribute", "<xs:sequence>", "<xs:attribute/><xs:sequence>"),
    NO_NIL("a nillable element", "//xs:element[@nillable]", "<xs:element ", "<xs:element nillable=\"true\" ");

    private final String offence;
    private final String offenders;
    private final String sound;
    private final String spoilt;

    DescriptionRule(String offence, String offenders, String sound, String spoilt) {
        this.offence = offence;
        this.offenders = offenders;
        this.sound = sound;
        this.spoilt = spoilt;
    }

    List<String> offenders(String wsdl) {
        return Xml.of(wsdl).find(offenders);
    }

    /** The contract with this rule broken, so that a test can see the rule notice. */
    String broken(String contract) {
        return contract.replaceFirst(Pattern.quote(sound), Matcher.quoteReplacement(spoilt));
    }

    @Override
    public String toString() {
        return name() + ", " + offence;
    }
}
