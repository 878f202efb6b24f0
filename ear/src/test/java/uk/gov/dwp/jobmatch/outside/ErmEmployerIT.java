package uk.gov.dwp.jobmatch.outside;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.gov.dwp.jobmatch.whole.RunningHelpdesk;

/** Employers whose accounts came from ERM: called as long as they have no address, and never again once they have one. */
class ErmEmployerIT {

    private static final String ANSWER = "It was the closing date.";

    private final RunningHelpdesk helpdesk = RunningHelpdesk.shared();
    private final PartnerSystem dundee = PartnerSystem.ofEmployerDirect("ed-dundee");
    private final PartnerSystem site = PartnerSystem.ofUniversalJobmatch();
    private final String address = "blodwen." + UUID.randomUUID() + "@wrekin-upholstery.example";

    private void answer(String reference) {
        StaffMember.signedInAs("helpdesk").answer(reference, ANSWER);
    }

    private boolean isToBeCalled(String reference) {
        return dundee.calls(null, null, 200).allIn("callback", "incidentRef").contains(reference);
    }

    private SoapAnswer nowHasAnAddress(PartnerSystem sender, String reference) {
        return sender.update(reference, UUID.randomUUID().toString(), "<p:email>" + address + "</p:email>");
    }

    @Test
    void sent_in_by_employer_direct_they_are_called_until_they_have_an_address() {
        String reference = dundee.raise(Submission.ofEmployerWithoutEmail());
        answer(reference);
        await().until(() -> isToBeCalled(reference));

        SoapAnswer receipt = nowHasAnAddress(dundee, reference);

        assertEquals(List.of("E2", "E1"), receipt.allIn("step", "rule"), receipt.body());
        assertFalse(isToBeCalled(reference));
    }

    @Test
    void sent_in_by_the_site_they_are_called_by_their_home_site_until_they_are_written_to() {
        String account = "EMP-" + UUID.randomUUID();
        helpdesk.records().change("""
                insert into account (reference, kind, origin, home_site) values (?, 'EMPLOYER', 'ERM_MIGRATED', 'DUNDEE')
                """, account);
        SoapAnswer accepted = site.submit(Submission.ofEmployerWithoutEmail().with("accountRef", account));
        String reference = accepted.text("incidentRef");
        answer(reference);
        await().until(() -> isToBeCalled(reference));

        SoapAnswer receipt = nowHasAnAddress(site, reference);

        assertEquals(List.of("W2"), accepted.allIn("step", "rule"));
        assertEquals("TEAM_LEADER_DUNDEE", accepted.text("callbackOwner"));
        assertEquals(List.of("W2", "W1"), receipt.allIn("step", "rule"), receipt.body());
        assertEquals(Optional.empty(), receipt.find("callbackOwner"));
        assertFalse(isToBeCalled(reference));
    }

    @Test
    void with_an_address_they_are_written_to_from_the_start() {
        Submission form = Submission.ofEmployer().with("accountOrigin", "ERM_MIGRATED");

        SoapAnswer throughDundee = dundee.submit(form);
        SoapAnswer throughTheSite = site.submit(form.with("accountRef", "never-heard-of"));

        assertEquals(List.of("E1"), throughDundee.allIn("step", "rule"));
        assertEquals(List.of("W1"), throughTheSite.allIn("step", "rule"));
        assertEquals(Optional.empty(), throughDundee.find("callbackOwner"));
        assertEquals(Optional.empty(), throughTheSite.find("callbackOwner"));
    }
}
