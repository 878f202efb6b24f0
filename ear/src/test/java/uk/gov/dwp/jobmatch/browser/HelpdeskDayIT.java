package uk.gov.dwp.jobmatch.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.gov.dwp.jobmatch.outside.PartnerSystem;
import uk.gov.dwp.jobmatch.outside.StaffMember;
import uk.gov.dwp.jobmatch.whole.Records;
import uk.gov.dwp.jobmatch.whole.RunningHelpdesk;

/** The days of somebody on the helpdesk and of the duty manager: by mouse, and once more by keyboard alone. */
class HelpdeskDayIT {

    @RegisterExtension
    final Window window = new Window();

    private final Records records = RunningHelpdesk.shared().records();

    @ParameterizedTest
    @EnumSource
    void the_helpdesk_finds_the_account_of_an_incident_tells_a_colleague_and_answers(Working working) {
        String phone = Phones.fresh();
        String reference = InTray.received(
                PartnerSystem.ofTelford().submit(InTray.employer().with("phone", phone)));
        String account = employerWithThat(phone);
        Hand colleague = working.at(window.deskOf("helpdesk"));
        colleague.page().navigate("/queue");
        colleague.write(colleague.page().locator("#searchWords"), reference);
        colleague.press(colleague.page().locator(".search-box__go"));
        assertThat(colleague.page().locator(".identity")).containsText(reference);

        colleague.choose(colleague.page().getByRole(AriaRole.RADIO).first());
        colleague.pressButton("This is the account");
        assertThat(colleague.said()).containsText("The incident has its account");
        assertThat(colleague.page().locator(".facts").filter(having(account))).hasCount(1);

        colleague.pressButton("Take this incident");
        colleague.unfold("Write a note for colleagues");
        colleague.write("Note", "The ERM transfer knew them by another name.");
        colleague.pick("Tell a colleague (optional)", "Hanna Helpdesk");
        colleague.pressButton("Add the note, send nothing");
        assertThat(colleague.said()).containsText("Nothing was sent");
        colleague.write("Your reply", "Your vacancy is on the site again.");
        colleague.pressButton("Send to the Telford inbox");

        assertThat(colleague.said()).containsText("Your reply is on its way");
        assertThat(colleague.page().locator(".moj-timeline")).containsText("Account found");
        assertThat(colleague.page().locator(".moj-timeline")).containsText("Your vacancy is on the site again.");
        assertEquals(
                "helpdesk2",
                records.row(
                        "select m.person from mention m join incident i on i.id = m.incident where i.reference = ?",
                        reference));
    }

    @ParameterizedTest
    @EnumSource
    void the_duty_manager_has_an_alert_in_hand_and_lets_a_held_call_be_made(Working working) {
        String alert = StaffMember.signedInAs("adviser").raiseAlert("He is at the gate again.");
        Hand dutyManager = working.at(window.deskOf("dutymanager"));
        dutyManager.page().navigate("/safety-alerts");
        dutyManager.followLink(alert);
        dutyManager.pressButton("I have it");
        dutyManager.write("What was done?", "Two colleagues went to the desk. Nobody was hurt.");
        dutyManager.pressButton("Close the alert");
        assertThat(dutyManager.said()).containsText(alert + " is closed");

        dutyManager.page().navigate("/callback?reference=" + InTray.heldCall());
        dutyManager.write("Why can it be made now?", "The colleague is safe, and somebody else calls.");
        dutyManager.pressButton("Release this call");
        assertThat(dutyManager.said()).containsText("The call is released");
    }

    @ParameterizedTest
    @EnumSource
    void two_duty_managers_erase_an_account_as_its_holder_asks(Working working) {
        String account = InTray.account("Morwenna Trelawney");
        Hand first = working.at(window.deskOf("dutymanager"));
        first.page().navigate("/holder-requests");
        first.followLink("Record a request");
        first.choose("Erase my account");
        first.write("Reference of the account", account);
        first.choose("They showed documents in a Jobcentre");
        first.pressButton("Record the request");
        assertThat(first.said()).containsText("is recorded, and its month runs");
        first.choose("Do what the holder asks for");
        first.write("Why?", "Nothing of it has to be kept.");
        first.pressButton("Ask a colleague to agree");
        assertThat(first.page().locator("main")).containsText("another duty manager has to agree");
        assertEquals("1", holdersOf(account));

        Hand second = working.at(window.deskOf("dutymanager2"));
        second.page().navigate(first.page().url());
        assertThat(second.page().locator(".facts")).containsText("Dilys Duty");
        second.pressButton("Agree and carry it out");

        assertThat(second.said()).containsText("it is carried out");
        assertEquals("0", holdersOf(account));
    }

    @ParameterizedTest
    @EnumSource
    void the_duty_manager_keeps_a_record_for_one_officer_and_opens_it_again(Working working) {
        String reference = InTray.fromTelford();
        Hand dutyManager = working.at(window.deskOf("dutymanager"));
        dutyManager.page().navigate("/incident?reference=" + reference);
        dutyManager.unfold("Restrict this record");
        dutyManager.pick("Officer", "Hari Helpdesk");
        dutyManager.write("Why it is restricted", "A relative works on the helpdesk.");
        dutyManager.pressButton("Restrict this record");
        assertThat(dutyManager.page().locator("main")).containsText("only Hari Helpdesk and duty managers may open");

        Hand colleague = working.at(window.deskOf("helpdesk2"));
        colleague.page().navigate("/incident?reference=" + reference);
        colleague.arriveAt(reference + " is restricted");
        dutyManager.unfold("Lift the restriction");
        dutyManager.write("Why it is no longer needed", "The relative has moved to another office.");
        dutyManager.pressButton("Lift the restriction");
        assertThat(dutyManager.said()).containsText("The restriction is lifted");
        colleague.page().navigate("/incident?reference=" + reference);

        assertThat(colleague.page().locator(".identity")).containsText(reference);
    }

    private String employerWithThat(String phone) {
        String account = "ERM-" + phone.replace(" ", "");
        records.change("""
                insert into account (reference, kind, origin, version, home_site) values (?, 'EMPLOYER', 'ERM_MIGRATED', 1, 'TELFORD')
                """, account);
        records.change("""
                insert into account_holder (account, name, organisation, phone)
                values (?, 'Blodwen Hughes-Ashworth', 'Wrekin Upholsterers', '+44' || substring(replace(?, ' ', '') from 2))
                """, account, phone);
        return account;
    }

    private String holdersOf(String account) {
        return records.row("select count(*) from account_holder where account = ?", account);
    }

    private static Locator.FilterOptions having(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }
}
