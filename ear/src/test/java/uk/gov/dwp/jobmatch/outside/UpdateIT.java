package uk.gov.dwp.jobmatch.outside;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.gov.dwp.jobmatch.whole.Records;
import uk.gov.dwp.jobmatch.whole.RunningHelpdesk;

/** A partner adds to what it has raised: more words, or another way to reach the customer, which changes the route. */
class UpdateIT {

    private final PartnerSystem telford = PartnerSystem.ofTelford();
    private final Records records = RunningHelpdesk.shared().records();
    private final String id = UUID.randomUUID().toString();

    @Test
    void an_employer_who_turns_out_to_have_an_email_address_needs_no_call() {
        String reference = raised();

        SoapAnswer receipt = telford.update(reference, id, "<p:email>blodwen@wrekin-upholstery.example</p:email>");

        assertEquals(List.of("1", "2"), receipt.allIn("step", "sequence"));
        assertEquals(List.of("E2", "E1"), receipt.allIn("step", "rule"));
        assertEquals(Optional.empty(), receipt.find("callbackOwner"));
        assertEquals(
                List.of("RAISED", "CONTACT_CHANGED", "ROUTE_CHANGED"),
                telford.statusOf(reference).allIn("event", "status"));
    }

    @Test
    void a_note_is_told_to_have_come_and_its_words_stay_with_the_helpdesk() {
        String reference = raised();

        SoapAnswer receipt = telford.update(reference, id, "<p:note>The vacancy is back, but twice</p:note>");

        assertEquals(List.of("E2"), receipt.allIn("step", "rule"));
        SoapAnswer status = telford.statusOf(reference);
        assertEquals(List.of("RAISED", "UPDATED"), status.allIn("event", "status"));
        assertEquals(List.of(), status.allIn("event", "note"));
        assertEquals("The vacancy is back, but twice", records.row("""
                        select body from entry e join incident i on i.id = e.incident
                        where i.reference = ? and kind = 'UPDATED'
                        """, reference));
    }

    @Test
    void an_update_that_is_sent_again_is_done_once() {
        String reference = raised();
        SoapAnswer first = telford.update(reference, id, "<p:note>Once</p:note>");

        SoapAnswer again = telford.update(reference, id, "<p:note>Once</p:note>");
        SoapAnswer other = telford.update(reference, id, "<p:note>Twice</p:note>");

        assertEquals("false", first.text("duplicate"));
        assertEquals("true", again.text("duplicate"));
        assertEquals(Optional.of("SUBMISSION_ID_REUSED"), other.fault());
        assertEquals(List.of("RAISED", "UPDATED"), telford.statusOf(reference).allIn("event", "status"));
    }

    @Test
    void what_is_wrong_is_pointed_out_where_it_stands() {
        String reference = raised();

        SoapAnswer invalid =
                telford.update(reference, id, "<p:email>not an address</p:email><p:phone>0906 123 4567</p:phone>");
        SoapAnswer nothing = telford.update(reference, id, "");
        SoapAnswer blank = telford.update(reference, id, "<p:note>   </p:note>");

        assertEquals(Optional.of("FORM_REFUSED"), invalid.fault());
        assertEquals(List.of("phone", "email"), invalid.allIn("fieldError", "path"));
        assertEquals(List.of("PHONE_INVALID", "EMAIL_INVALID"), invalid.allIn("fieldError", "code"));
        assertEquals(Optional.of("INVALID_REQUEST"), nothing.fault());
        assertEquals(List.of("note"), blank.allIn("fieldError", "path"));
    }

    @Test
    void a_file_is_added_and_one_that_nobody_can_open_is_refused() {
        String reference = raised();

        SoapAnswer taken = telford.update(reference, id, file("a.txt", "YQ=="));
        SoapAnswer refused = telford.update(reference, id + "-2", file("a.exe", "TVqQAAMAAAA="));

        assertEquals("false", taken.text("duplicate"));
        assertEquals(Optional.of("ATTACHMENTS_REFUSED"), refused.fault());
        assertEquals(List.of("attachments/attachment[1]/content"), refused.allIn("fieldError", "path"));
        assertEquals(List.of("RAISED", "UPDATED"), telford.statusOf(reference).allIn("event", "status"));
    }

    private static String file(String name, String base64) {
        return "<p:attachments><p:attachment><p:fileName>" + name
                + "</p:fileName><p:mediaType>text/plain</p:mediaType><p:content>" + base64
                + "</p:content></p:attachment></p:attachments>";
    }

    @Test
    void anothers_incident_is_not_found() {
        String reference = raised();

        SoapAnswer dundees = PartnerSystem.ofEmployerDirect("ed-dundee").update(reference, id, "<p:note>Mine</p:note>");
        SoapAnswer nobodys = telford.update("UJ-2026-9999999", id, "<p:note>Mine</p:note>");

        assertEquals(Optional.of("NOT_FOUND"), dundees.fault());
        assertEquals(Optional.of("NOT_FOUND"), nobodys.fault());
    }

    private String raised() {
        return telford.raise(Submission.ofEmployerWithoutEmail());
    }
}
