package uk.gov.dwp.jobmatch.soap;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.gov.dwp.jobmatch.file.FileContent;

class ContentTakingTest {

    private static final byte[] ONE = "one".getBytes(StandardCharsets.US_ASCII);

    private static ContentTaking reader(String attachments) throws XMLStreamException {
        String xml = "<p:attachments xmlns:p='urn:jobmatch-helpdesk:partner:v1'>" + attachments + "</p:attachments>";
        ContentTaking reader =
                new ContentTaking(XMLInputFactory.newFactory().createXMLStreamReader(new StringReader(xml)));
        reader.nextTag();
        return reader;
    }

    /** The elements and texts inside the list as whoever reads the message meets them. */
    private static List<String> read(ContentTaking reader) throws XMLStreamException {
        List<String> met = new ArrayList<>();
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> met.add("<" + reader.getLocalName() + ">");
                case XMLStreamConstants.END_ELEMENT -> met.add("</" + reader.getLocalName() + ">");
                case XMLStreamConstants.CHARACTERS -> {
                    assertEquals(XMLStreamConstants.CHARACTERS, reader.getEventType());
                    assertEquals(
                            reader.getText(),
                            new String(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength()));
                    met.add(reader.getText());
                }
                default -> {}
            }
        }
        return met;
    }

    private static String ticketIn(String content) throws XMLStreamException {
        return read(reader("<p:content>" + content + "</p:content>")).get(1);
    }

    private static byte[] bytes(FileContent content) {
        try {
            return content.stream().readAllBytes();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void files_leave_tickets_and_all_else_stays() throws XMLStreamException {
        ContentTaking reader = reader("<p:fileName>a.txt</p:fileName><p:content>b25l</p:content>"
                + "<p:fileName>b.txt</p:fileName><p:content>dHdv</p:content>");

        List<String> met = read(reader);

        assertEquals(
                List.of("<fileName>", "a.txt", "</fileName>", "<content>", "MA==", "</content>"), met.subList(0, 6));
        assertEquals("MQ==", met.get(10));
        assertArrayEquals(ONE, bytes(reader.taken("MA==")));
        assertArrayEquals("two".getBytes(StandardCharsets.US_ASCII), bytes(reader.taken("MQ==")));
    }

    @Test
    void content_of_any_length_is_what_was_sent_however_it_is_spread_over_lines() throws XMLStreamException {
        for (int length : new int[] {0, 1, 2, 3, 100, 3071, 3072, 3073, FileContent.PART + 1}) {
            byte[] sent = new byte[length];
            new Random(length).nextBytes(sent);
            ContentTaking reader =
                    reader("<p:content>\n " + Base64.getMimeEncoder().encodeToString(sent) + " \n</p:content>");

            String ticket = read(reader).get(1);

            assertArrayEquals(sent, bytes(reader.taken(ticket)), "length " + length);
        }
    }

    @Test
    void comments_and_character_sections_between_change_nothing() throws XMLStreamException {
        ContentTaking reader = reader("<p:content>b2<!-- x --><![CDATA[5]]>&#108;</p:content>");

        String ticket = read(reader).get(1);

        assertArrayEquals(ONE, bytes(reader.taken(ticket)));
    }

    @Test
    void an_element_without_content_is_an_empty_file() throws XMLStreamException {
        ContentTaking reader = reader("<p:content/>");

        String ticket = read(reader).get(1);

        assertEquals(0, reader.taken(ticket).size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"b25", "b25l=", "b25*", "b=", "====", "b2==5l==", "b25lbw=", "b25lbx==", "b25lby9=x", "Ŵ25l"})
    void what_is_not_base64_is_left_to_the_schema_to_refuse(String content) throws XMLStreamException {
        assertEquals("?", ticketIn(content));
    }

    @Test
    void an_element_of_another_contract_is_left_alone() throws XMLStreamException {
        assertTrue(read(reader("<content>b25l</content>")).contains("b25l"));
    }

    @Test
    void an_element_inside_is_met_as_one() throws XMLStreamException {
        assertEquals(
                List.of("<content>", "<x>"),
                read(reader("<p:content>b2<x>5l</x></p:content>")).subList(0, 2));
    }

    @Test
    void a_message_that_breaks_off_breaks_off() {
        assertThrows(XMLStreamException.class, () -> read(reader("<p:content>b25l")));
    }
}
