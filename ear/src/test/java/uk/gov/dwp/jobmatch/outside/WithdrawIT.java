package uk.gov.dwp.jobmatch.outside;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A partner takes back what it has raised. */
class WithdrawIT {

    private final PartnerSystem telford = PartnerSystem.ofTelford();
    private final String id = UUID.randomUUID().toString();

    @Test
    void what_was_withdrawn_says_so_however_often_it_is_withdrawn_under_the_same_id() {
        String reference = raised();

        SoapAnswer first = telford.withdraw(reference, id, "The customer has found it");
        SoapAnswer again = telford.withdraw(reference, id, "The customer has found it");

        for (SoapAnswer answer : List.of(first, again)) {
            assertEquals(reference, answer.text("incidentRef"));
            assertEquals("WITHDRAWN", answer.allIn("status", "status").get(0));
            assertEquals(List.of("RAISED", "WITHDRAWN"), answer.allIn("event", "status"));
        }
    }

    @Test
    void what_is_over_cannot_be_withdrawn_nor_added_to() {
        String reference = raised();
        telford.withdraw(reference, id, "The customer has found it");

        SoapAnswer withdrawn = telford.withdraw(reference, id + "-2", "The customer has found it");
        SoapAnswer added = telford.update(reference, id + "-3", "<p:note>It is back</p:note>");

        assertEquals(Optional.of("NOT_POSSIBLE_NOW"), withdrawn.fault());
        assertEquals(Optional.of("NOT_POSSIBLE_NOW"), added.fault());
    }

    @Test
    void anothers_incident_is_not_found() {
        SoapAnswer dundees = PartnerSystem.ofEmployerDirect("ed-dundee").withdraw(raised(), id, "Not ours");

        assertEquals(Optional.of("NOT_FOUND"), dundees.fault());
    }

    private String raised() {
        return telford.raise(Submission.ofEmployerWithoutEmail());
    }
}
