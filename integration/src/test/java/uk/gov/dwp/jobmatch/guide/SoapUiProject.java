package uk.gov.dwp.jobmatch.guide;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import uk.gov.dwp.jobmatch.soap.PublicAddress;

/** A SoapUI project with the contract in it and the guide's own sample as the request of each operation. */
final class SoapUiProject {

    private static final Path CONTRACT = Path.of("src/main/resources/contract/partner-v1.wsdl");
    static final Path STORED = Path.of("../docs/partners/helpdesk-soapui-project.xml");
    static final String NAMESPACE = "http://eviware.com/soapui/config";

    private static final String WSDL_NAMESPACE = "http://schemas.xmlsoap.org/wsdl/";

    private static final String PROJECT = """
            <?xml version="1.0" encoding="UTF-8"?>
            <con:soapui-project xmlns:con="http://eviware.com/soapui/config" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
            name="Universal Jobmatch Helpdesk" soapui-version="5.7.2" resourceRoot="" activeEnvironment="Default">
              <con:settings/>
              <con:interface xsi:type="con:WsdlInterface" name="HelpdeskPartnerSoap11" type="wsdl" soapVersion="1_1" \
            bindingName="{urn:jobmatch-helpdesk:partner:v1}HelpdeskPartnerSoap11" wsaVersion="NONE" anonymous="optional" \
            definition="%1$s?wsdl">
                <con:settings/>
                <con:definitionCache type="TEXT" rootPart="%1$s?wsdl">
                  <con:part>
                    <con:url>%1$s?wsdl</con:url>
                    <con:content><![CDATA[%2$s]]></con:content>
                    <con:type>http://schemas.xmlsoap.org/wsdl/</con:type>
                  </con:part>
                </con:definitionCache>
                <con:endpoints>
                  <con:endpoint>${#Project#endpoint}</con:endpoint>
                </con:endpoints>
            %3$s  </con:interface>
              <con:properties>
                <con:property><con:name>endpoint</con:name><con:value>%1$s</con:value></con:property>
                <con:property><con:name>partner</con:name><con:value>ed-southend</con:value></con:property>
                <con:property><con:name>secret</con:name><con:value>jobmatch-local</con:value></con:property>
              </con:properties>
            </con:soapui-project>
            """;

    private static final String OPERATION = """
                <con:operation name="%1$s" bindingOperationName="%1$s" action="urn:jobmatch-helpdesk:partner:v1:%1$s" \
            type="Request-Response" isOneWay="false" inputName="" receivesAttachments="false" sendsAttachments="false" \
            anonymous="optional">
                  <con:settings/>
                  <con:call name="as in the guide">
                    <con:settings/>
                    <con:encoding>UTF-8</con:encoding>
                    <con:endpoint>${#Project#endpoint}</con:endpoint>
                    <con:request><![CDATA[%2$s]]></con:request>
                    <con:credentials>
                      <con:username>${#Project#partner}</con:username>
                      <con:password>${#Project#secret}</con:password>
                      <con:selectedAuthProfile>Basic</con:selectedAuthProfile>
                      <con:addedBasicAuthenticationTypes>Basic</con:addedBasicAuthenticationTypes>
                      <con:authType>Preemptive</con:authType>
                    </con:credentials>
                    <con:jmsConfig JMSDeliveryMode="PERSISTENT"/>
                    <con:jmsPropertyConfig/>
                    <con:wsaConfig mustUnderstand="NONE" version="200508"/>
                    <con:wsrmConfig version="1.2"/>
                  </con:call>
                </con:operation>
            """;

    private SoapUiProject() {}

    static String text() throws IOException {
        String operations = operations().stream().map(SoapUiProject::operation).collect(Collectors.joining());
        return PROJECT.formatted(
                PublicAddress.LOCAL + "/ws/employer-direct/v1", Files.readString(CONTRACT), operations);
    }

    /** The operations of the contract, in its order. */
    static List<String> operations() {
        NodeList all = parsed(CONTRACT).getElementsByTagNameNS(WSDL_NAMESPACE, "operation");
        return IntStream.range(0, all.getLength())
                .mapToObj(all::item)
                .map(operation -> ((Element) operation).getAttribute("name"))
                .distinct()
                .toList();
    }

    private static String operation(String name) {
        return OPERATION.formatted(
                name,
                Excerpt.of("docs/partners/samples/" + name + ".request.xml").text());
    }

    /** The project as it is stored. */
    static Document parsed() {
        return parsed(STORED);
    }

    private static Document parsed(Path file) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder().parse(file.toFile());
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new AssertionError("No XML: " + file, e);
        }
    }
}
