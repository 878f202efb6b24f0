package uk.gov.dwp.jobmatch.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.gov.dwp.jobmatch.outside.StaffMember;
import uk.gov.dwp.jobmatch.whole.Records;
import uk.gov.dwp.jobmatch.whole.RunningHelpdesk;

/**
 * The days of an auditor and of an administrator, besides what {@link PersonStoryIT} follows to its end: by mouse, and once
 * more by keyboard alone.
 */
class OversightDayIT {

    private static final String ERM_COLUMNS =
            "reference,version,opened_at,name,organisation,email,phone,second_phone,postcode,language,contact_needs,home_site";

    @RegisterExtension
    final Window window = new Window();

    private final Records records = RunningHelpdesk.shared().records();

    @ParameterizedTest
    @EnumSource
    void an_auditor_sees_who_has_looked_at_what(Working working) {
        String reference = InTray.fromTelford();
        StaffMember.signedInAs("helpdesk").page("incident?reference=" + reference);
        String account = InTray.account("Sandra Whitlock");
        InTray.say(account, 2, false);
        StaffMember.signedInAs("adviser-walsall").lookAt(account, "She asks what she has applied for");

        Hand auditor = working.at(window.deskOf("auditor"));
        auditor.page().navigate("/audit");
        auditor.write("Reference", reference);
        auditor.pressButton("Show");
        assertThat(rows(auditor)).hasCount(2);
        assertThat(rows(auditor).first()).containsText("Hari Helpdesk");

        auditor.followLink("Who looked at accounts");
        auditor.write("Account", account);
        auditor.pressButton("Show");
        assertThat(rows(auditor)).hasCount(1);
        assertThat(rows(auditor)).containsText("Winston Walsall");
        assertThat(rows(auditor)).containsText("No permission");
    }

    @ParameterizedTest
    @EnumSource
    void an_auditor_verifies_a_months_seals_and_reads_the_figures_of_consent(Working working) {
        Hand auditor = working.at(window.deskOf("auditor"));
        Page page = auditor.page();
        Locator month = page.locator("#sealMonth option").nth(1);
        await().until(() -> {
            page.navigate("/seals");
            return month.count() == 1;
        });
        String before = verificationsEnded();
        auditor.pick("Log and month", month.textContent());
        auditor.pressButton("Verify");
        assertThat(auditor.said()).containsText("Being verified");
        await().until(() -> !verificationsEnded().equals(before));
        page.navigate("/seals");
        assertThat(rows(auditor).first()).containsText("Aled Auditor");

        auditor.followLink("Consent figures");
        auditor.followLink("Show that day");

        assertThat(page.getByRole(AriaRole.HEADING)
                        .filter(new Locator.FilterOptions().setHasText("At the end of Sunday 20 January 2013")))
                .isVisible();
        assertThat(page.locator(".chart")).isVisible();
    }

    @ParameterizedTest
    @EnumSource
    void an_administrator_adds_a_site_and_switches_it_off_again(Working working) {
        String code = "DAY_" + working.name().substring(3);
        Hand admin = working.at(window.deskOf("admin"));
        admin.page().navigate("/sites");
        admin.followLink("Add a site");
        admin.write("Code", code);
        admin.write("Name", "Paisley");
        admin.choose("Scotland");
        admin.pick("Mailbox that its mail goes to", "Dundee inbox");
        admin.pressButton("Add a site");
        admin.arriveAt("Paisley On");
        assertThat(admin.page().locator("main")).containsText("Nobody makes this site’s calls");

        admin.unfold("Switch this place off");
        admin.pressButton("Yes, switch it off now");

        admin.arriveAt("Paisley Off");
        admin.page().navigate("/teams");
        assertThat(admin.page().locator("tbody")).containsText("Telford");
    }

    @ParameterizedTest
    @EnumSource
    void an_administrator_brings_a_file_of_accounts_and_loads_it(Working working) {
        String account = "ERM-DAY-" + working.name();
        String employer = account + ",1,2005-04-01T08:00:00Z,Ann Bell,Bell Books,,0113 496 0123,,LS28 9ZZ,EN,,ANNESLEY";
        Hand admin = working.at(window.deskOf("admin"));
        admin.page().navigate("/account-files");
        admin.choose("ERM transfer");
        admin.attach("File", csv(employer + "\n=1+1,1,,Eve,Formula,,,,,EN,,ANNESLEY"));
        admin.pressButton("Send and check");
        admin.page().waitForURL("**/account-file?id=*");
        Locator load = admin.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Load 1 record"));
        lookAgainUntilThereIs(admin.page(), load);
        assertThat(admin.page().locator("main")).containsText("Refused records: 1");

        admin.press(load);
        assertThat(admin.said()).containsText("The load begins");
        lookAgainUntilThereIs(
                admin.page(),
                admin.page().locator("h1").filter(new Locator.FilterOptions().setHasText(Pattern.compile("Loaded"))));

        assertEquals("Bell Books", records.row("select organisation from account_holder where account = ?", account));
    }

    private static FilePayload csv(String records) {
        String file = ERM_COLUMNS + "\n" + records + "\nEND," + records.lines().count() + "\n";
        return new FilePayload("employers.csv", "text/csv", file.getBytes(StandardCharsets.UTF_8));
    }

    private static void lookAgainUntilThereIs(Page page, Locator sought) {
        await().until(() -> {
            page.reload();
            return sought.count() > 0;
        });
    }

    private String verificationsEnded() {
        return records.row("select count(*) from verification where ended_at is not null");
    }

    private static Locator rows(Hand hand) {
        return hand.page().locator("tbody tr");
    }
}
