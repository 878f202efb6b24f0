package uk.gov.dwp.jobmatch.relation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static uk.gov.dwp.jobmatch.fixture.FormFixture.aForm;

import java.util.List;
import org.junit.jupiter.api.Test;
import uk.gov.dwp.jobmatch.fixture.FormFixture;
import uk.gov.dwp.jobmatch.fixture.Helpdesk;
import uk.gov.dwp.jobmatch.incident.Incident;
import uk.gov.dwp.jobmatch.incident.IncidentDesk;
import uk.gov.dwp.jobmatch.incident.Outcome;
import uk.gov.dwp.jobmatch.reception.PhoneNumber;

/** What is found of a customer before anything is raised: by account, email or phone, and what the asker may see. */
class SameCustomerTest {

    private final Helpdesk helpdesk = new Helpdesk();
    private final Incident incident = helpdesk.accept(
            jobseeker("ada@example.com").withPhone("01632 960 007").withAccount("UJ-778"));

    private static FormFixture jobseeker(String email) {
        return aForm().fromJobcentre().withEmail(email);
    }

    private List<String> found(String who, FormFixture form) {
        return helpdesk
                .as(who, Relatives.class)
                .of(PhoneNumber.dialable(form.build()).customer())
                .stream()
                .map(Incident::reference)
                .toList();
    }

    @Test
    void any_of_the_three_is_enough() {
        List<String> one = List.of(incident.reference());

        assertEquals(one, found("adviser", jobseeker("ADA@example.com").withoutPhone()));
        assertEquals(one, found("adviser", jobseeker("other@example.com").withPhone("+44 1632 960007")));
        assertEquals(
                one,
                found("adviser", jobseeker("other@example.com").withoutPhone().withAccount("UJ-778")));
        assertEquals(List.of(), found("adviser", jobseeker("other@example.com").withoutPhone()));
    }

    @Test
    void nobody_is_told_of_another_jobcentres() {
        assertEquals(List.of(), found("adviser-in-walsall", jobseeker("ada@example.com")));
        assertEquals(List.of(incident.reference()), found("helpdesk", jobseeker("ada@example.com")));
    }

    @Test
    void what_is_closed_is_not_told() {
        helpdesk.as("helpdesk", IncidentDesk.class)
                .close(incident.id(), incident.version(), Outcome.RESOLVED, "Mended");

        assertEquals(List.of(), found("adviser", jobseeker("ada@example.com")));
    }
}
