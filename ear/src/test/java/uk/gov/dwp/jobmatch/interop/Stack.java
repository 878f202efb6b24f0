package uk.gov.dwp.jobmatch.interop;

import java.util.List;

/** The SOAP stacks that partners are known to use, and where the client of each lives under {@code src/test/clients}. */
enum Stack {
    CXF("Java with Apache CXF", "java/run cxf"),
    JAXWS_RI("Java with the JAX-WS reference implementation", "java/run ri"),
    ZEEP("Python with zeep", "zeep/run"),
    PHP("PHP with SoapClient", "php/run"),
    SOAP_LITE("Perl with SOAP::Lite", "soap-lite/run"),
    GSOAP("C++ with gSOAP", "gsoap/run"),
    NODE_SOAP("JavaScript with node-soap", "node-soap/run"),
    XML_SERIALIZER(".NET's XmlSerializer client on Mono", "mono/run");

    private final String words;
    private final String command;

    Stack(String words, String command) {
        this.words = words;
        this.command = command;
    }

    /** A script and what it wants to be told first. */
    List<String> command() {
        return List.of(command.split(" "));
    }

    @Override
    public String toString() {
        return words;
    }
}
