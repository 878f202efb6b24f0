package uk.gov.dwp.jobmatch.profile;

import java.util.List;

/** What an answer of ours must not hold, by the number of the Basic Profile's rule. */
public enum EnvelopeRule {
    R1000(
            "a fault with other children than SOAP's",
            "//env:Fault/*[not(self::faultcode or self::faultstring or self::faultactor or self::detail)]",
            "<faultstring>x</faultstring>",
            "<faultstring>x</faultstring><faultreason/>"),
    R1004(
            "a fault code that is not one of SOAP's",
            "//faultcode[not(substring-after(., ':') = 'Client' or substring-after(., ':') = 'Server'"
                    + " or substring-after(., ':') = 'VersionMismatch' or substring-after(., ':') = 'MustUnderstand')]",
            "env:Client",
            "env:Client.Authentication"),
    R1005(
            "an encoding style",
            "//@env:encodingStyle",
            "<env:Body>",
            "<env:Body env:encodingStyle=\"http://schemas.xmlsoap.org/soap/encoding/\">"),
    R1009("a processing instruction", "//processing-instruction()", "<env:Body>", "<?sort?><env:Body>"),
    R1011(
            "something after the body",
            "/env:Envelope/env:Body/following-sibling::*",
            "</env:Body>",
            "</env:Body><more/>"),
    R1014(
            "a child of the body without a namespace",
            "/env:Envelope/env:Body/*[namespace-uri() = '']",
            "<env:Body>",
            "<env:Body><more/>"),
    R1032(
            "an attribute of SOAP's on SOAP's own elements",
            "//env:*[not(self::env:Fault)]/@env:*",
            "<env:Body>",
            "<env:Body env:mustUnderstand=\"1\">"),
    R2113("an array as SOAP encodes it", "//@*[local-name() = 'arrayType']", "<detail/>", "<detail arrayType=\"x\"/>");

    private final String offence;
    private final String offenders;
    private final String sound;
    private final String spoilt;

    EnvelopeRule(String offence, String offenders, String sound, String spoilt) {
        this.offence = offence;
        this.offenders = offenders;
        this.sound = sound;
        this.spoilt = spoilt;
    }

    /** What breaks this rule in an envelope. */
    public List<String> offenders(String envelope) {
        return Xml.of(envelope).find(offenders);
    }

    String broken(String envelope) {
        return envelope.replace(sound, spoilt);
    }

    @Override
    public String toString() {
        return name() + ", " + offence;
    }
}
