package uk.gov.dwp.jobmatch.soap.attack;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import uk.gov.dwp.jobmatch.soap.Door;
import uk.gov.dwp.jobmatch.soap.Message;

/** Attack: an element with attributes or namespaces without end, each to be compared with all others (CVE-2013-2160 in CXF). */
@ExtendWith(Unshaken.class)
@ParameterizedClass
@EnumSource(Door.class)
class AttributeFloodIT {

    @Parameter
    Door door = Door.PARTNER;

    private static final int MANY = 100_000;

    @Test
    void many_attributes_are_refused() {
        door.caller()
                .send(Message.ping().under("<p:a" + flood(" a%d=\"" + Unshaken.MARK + "\"") + "/>"))
                .isRefusal(413, "TOO_LARGE");
    }

    @Test
    void many_namespaces_are_refused() {
        door.caller()
                .send(Message.ping().under("<p:a" + flood(" xmlns:a%d=\"urn:x\"") + "/>"))
                .isRefusal(413, "TOO_LARGE");
    }

    private static String flood(String attribute) {
        return IntStream.range(0, MANY).mapToObj(attribute::formatted).collect(Collectors.joining());
    }
}
