package uk.gov.dwp.jobmatch.guide;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import uk.gov.dwp.jobmatch.partner.Contract;

/** The SoapUI project that partners download holds the contract of today and requests that follow it. */
class SoapUiProjectTest {

    private static final boolean WRITE = "write".equals(System.getProperty("guide"));

    @Test
    void it_is_made_of_the_samples() throws IOException {
        if (WRITE) {
            Files.writeString(SoapUiProject.STORED, SoapUiProject.text());
        }

        assertEquals(SoapUiProject.text(), Files.readString(SoapUiProject.STORED), "-Dguide=write makes it anew");
    }

    @Test
    void each_request_follows_the_contract() throws Exception {
        Document project = SoapUiProject.parsed();
        NodeList operations = project.getElementsByTagNameNS(SoapUiProject.NAMESPACE, "operation");

        assertEquals(9, operations.getLength());
        for (int i = 0; i < operations.getLength(); i++) {
            Element operation = (Element) operations.item(i);
            String request = operation
                    .getElementsByTagNameNS(SoapUiProject.NAMESPACE, "request")
                    .item(0)
                    .getTextContent();
            Contract.validate(request, operation.getAttribute("name") + "Request");
        }
    }
}
