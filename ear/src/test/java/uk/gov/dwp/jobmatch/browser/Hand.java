package uk.gov.dwp.jobmatch.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByLabelOptions;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;

/** How somebody works a page: everything is found by the words that stand beside it, as a person finds it. */
sealed interface Hand permits Mouse, Keyboard {

    Page page();

    /** Puts a text into a field, in place of what stood there. */
    void write(Locator field, String text);

    /** Picks one of several answers that exclude each other. */
    void choose(Locator answer);

    void tick(Locator box);

    void pick(Locator list, String option);

    /** Follows a link, presses a button or unfolds what is folded away. */
    void press(Locator target);

    default void write(String label, String text) {
        write(labelled(label), text);
    }

    /** Opens the computer's own window for files, and chooses one there. */
    default void attach(String label, FilePayload file) {
        page().waitForFileChooser(() -> press(labelled(label))).setFiles(file);
    }

    default void choose(String answer) {
        choose(named(AriaRole.RADIO, answer));
    }

    /** The answer to one question where several have the same answers. */
    default void choose(String question, String answer) {
        choose(page().getByRole(AriaRole.GROUP, new GetByRoleOptions().setName(question))
                .getByLabel(answer, new Locator.GetByLabelOptions().setExact(true)));
    }

    default void tick(String label) {
        tick(named(AriaRole.CHECKBOX, label));
    }

    default void pick(String label, String option) {
        pick(labelled(label), option);
    }

    default void pressButton(String name) {
        press(named(AriaRole.BUTTON, name));
    }

    default void followLink(String name) {
        press(named(AriaRole.LINK, name));
    }

    default void unfold(String summary) {
        press(page().locator("summary").filter(new Locator.FilterOptions().setHasText(summary)));
    }

    /** Waits until the page with this heading is there. */
    default void arriveAt(String heading) {
        assertThat(page().getByRole(AriaRole.HEADING, new GetByRoleOptions().setLevel(1)))
                .hasText(heading);
    }

    /** What the page says came of the last deed. */
    default Locator said() {
        return page().getByRole(AriaRole.STATUS).first();
    }

    private Locator labelled(String label) {
        return page().getByLabel(label, new GetByLabelOptions().setExact(true));
    }

    private Locator named(AriaRole role, String name) {
        return page().getByRole(role, new GetByRoleOptions().setName(name).setExact(true));
    }
}
