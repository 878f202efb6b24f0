package uk.gov.dwp.jobmatch.soap.attack;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import uk.gov.dwp.jobmatch.soap.Caller;
import uk.gov.dwp.jobmatch.soap.Door;
import uk.gov.dwp.jobmatch.soap.Message;

/** Attack: entities that swell while they are read ("billion laughs", CVE-2003-1564). */
@ExtendWith(Unshaken.class)
@ParameterizedClass
@EnumSource(Door.class)
class EntityExpansionIT {

    @Parameter
    Door door = Door.PARTNER;

    @Test
    void entities_made_of_entities_are_refused() {
        StringBuilder laughs = new StringBuilder("<!DOCTYPE x [<!ENTITY a0 \"" + Unshaken.MARK + "\">");
        for (int i = 1; i < 30; i++) {
            laughs.append("<!ENTITY a%d \"&a%d;&a%d;\">".formatted(i, i - 1, i - 1));
        }

        door.caller().send(Message.ping("&a29;").after(laughs + "]>")).isRefusal(500, "MALFORMED_XML");
    }

    @Test
    void one_long_entity_used_often_is_refused() {
        String type = "<!DOCTYPE x [<!ENTITY a \"" + Unshaken.MARK.repeat(10_000) + "\">]>";

        door.caller().send(Message.ping("&a;".repeat(100_000)).after(type)).isRefusal(500, "MALFORMED_XML");
    }

    @Test
    void one_that_is_made_of_itself_is_refused() {
        door.caller()
                .send(Message.ping("&a;").after("<!DOCTYPE x [<!ENTITY a \"&b;\"><!ENTITY b \"&a;\">]>"))
                .isRefusal(500, "MALFORMED_XML");
    }

    @Test
    void one_that_nobody_declared_is_not_quietly_dropped() {
        Caller.telford()
                .send(Message.incident().with("Nothing happens", "Nothing &really; happens"))
                .isRefusal(500, "MALFORMED_XML");
    }
}
