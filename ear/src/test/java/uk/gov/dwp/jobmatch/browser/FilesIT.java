package uk.gov.dwp.jobmatch.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import uk.gov.dwp.jobmatch.outside.PartnerSystem;
import uk.gov.dwp.jobmatch.outside.SampleFile;
import uk.gov.dwp.jobmatch.outside.Submission;

/** Somebody in a Jobcentre attaches files, looks at the form as often as they like, and the helpdesk saves what was sent. */
class FilesIT {

    private static final byte[] PICTURE = SampleFile.png(700_000);

    @RegisterExtension
    final Window window = new Window();

    private Page filledIn() {
        Page page = window.deskOf("adviser");
        ContactUsScreen.openedBy(new Mouse(page))
                .fillInForSomebodyWithoutEmail(Phones.fresh(), "She sends what she sees");
        return page;
    }

    private static void choose(Page page, FilePayload... files) {
        page.locator("#files").setInputFiles(files);
    }

    private static FilePayload picture() {
        return new FilePayload("Sgrîn.png", "image/png", PICTURE);
    }

    private static FilePayload words() {
        return new FilePayload("words.txt", "text/plain", SampleFile.text("I cannot weld."));
    }

    private static void check(Page page) {
        page.locator("#check").click();
    }

    private static Locator attached(Page page) {
        return page.locator("label[for^=drop-]");
    }

    @Test
    void files_outlive_every_look_at_the_form_and_arrive_with_it() throws IOException {
        Page page = filledIn();
        choose(page, picture());
        check(page);
        page.locator("#route").waitFor();
        choose(page, words());
        check(page);
        assertThat(attached(page)).hasCount(2);

        String reference = new ContactUsScreen(new Mouse(page)).send();

        Page helpdesk = window.deskOf("helpdesk");
        helpdesk.navigate("/incident?reference=" + reference);
        assertThat(helpdesk.locator(".files__file")).hasCount(2);
        Download saved = helpdesk.waitForDownload(
                () -> helpdesk.locator(".files__name a").first().click());
        assertEquals("Sgrîn.png", saved.suggestedFilename());
        assertArrayEquals(PICTURE, Files.readAllBytes(saved.path()));
    }

    @Test
    void what_cannot_be_taken_is_said_and_what_can_stays() {
        Page page = filledIn();
        choose(
                page,
                words(),
                new FilePayload("moving.gif", "image/gif", SampleFile.text("GIF89a\0")),
                new FilePayload("nothing.txt", "text/plain", new byte[0]));
        check(page);

        assertThat(page.locator(".govuk-error-summary"))
                .containsText("moving.gif: The file must be a PNG or JPEG picture, a PDF or plain text");
        assertThat(page.locator(".govuk-error-summary")).containsText("nothing.txt: The file is empty");
        assertThat(attached(page)).hasCount(1);
        assertThat(attached(page)).containsText("words.txt");
    }

    @Test
    void more_than_five_megabytes_at_once_are_not_even_sent() {
        Page page = filledIn();

        choose(page, new FilePayload("large.png", "image/png", SampleFile.png(17_000_000)));

        assertThat(page.getByText("Those files are larger than 5 MB together")).isVisible();
        check(page);
        page.locator("#route").waitFor();
        assertThat(attached(page)).hasCount(0);
    }

    @Test
    void more_than_five_megabytes_one_after_the_other_are_refused_and_the_first_stays() {
        Page page = filledIn();
        choose(page, new FilePayload("first.png", "image/png", SampleFile.png(3_000_000)));
        check(page);
        page.locator("#route").waitFor();
        choose(page, new FilePayload("second.png", "image/png", SampleFile.png(3_000_000)));
        check(page);

        assertThat(page.locator(".govuk-error-summary"))
                .containsText("second.png: The files must be no larger than 5 MB together");
        assertThat(attached(page)).hasCount(1);
    }

    @Test
    void a_file_that_is_ticked_to_go_is_not_sent() {
        Page page = filledIn();
        choose(page, picture(), words());
        check(page);
        attached(page).first().click();
        check(page);
        page.locator("#route").waitFor();

        assertThat(attached(page)).hasCount(1);
        String reference = new ContactUsScreen(new Mouse(page)).send();
        assertEquals(
                "words.txt",
                DeskAtWork.records()
                        .row(
                                "select name from attachment where incident = (select id from incident where reference = ?)",
                                reference));
    }

    @Test
    void the_helpdesk_adds_what_can_be_taken_and_is_told_what_cannot() {
        String reference = PartnerSystem.ofTelford().raise(Submission.ofEmployer());
        Page page = window.deskOf("helpdesk");
        page.navigate("/incident?reference=" + reference);
        Hand hand = new Mouse(page);
        hand.unfold("Add files");
        page.locator("#moreFiles").setInputFiles(new FilePayload[] {
            words(), new FilePayload("moving.gif", "image/gif", SampleFile.text("GIF89a\0"))
        });
        hand.pressButton("Add files");

        assertThat(page.locator(".govuk-error-summary"))
                .containsText("moving.gif: The file must be a PNG or JPEG picture, a PDF or plain text");
        assertThat(attached(page)).containsText("words.txt");
        hand.pressButton("Add files");

        assertThat(page.locator(".files__file")).containsText("words.txt");
        assertThat(page.locator(".moj-timeline")).containsText("words.txt");
    }

    @Test
    void where_somebody_is_at_risk_no_file_holds_the_form_up() {
        Page page = window.deskOf("adviser");
        Hand hand = new Mouse(page);
        ContactUsScreen form = ContactUsScreen.openedBy(hand);
        hand.choose("Is there a risk to a member of staff’s health and safety?", "Yes");
        choose(page, words(), new FilePayload("moving.gif", "image/gif", SampleFile.text("GIF89a\0")));

        String reference = form.sendAtOnce();

        assertThat(page.locator("main")).containsText("Files were left out. moving.gif");
        assertEquals(
                "words.txt",
                DeskAtWork.records()
                        .row(
                                "select name from attachment where incident = (select id from incident where reference = ?)",
                                reference));
    }
}
