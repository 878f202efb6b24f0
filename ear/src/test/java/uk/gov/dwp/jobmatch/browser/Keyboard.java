package uk.gov.dwp.jobmatch.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** Reaches everything with the Tab key and works it with the keys that every browser knows, and nothing else. */
record Keyboard(Page page) implements Hand {

    private static final int MOST_STEPS = 200;

    @Override
    public void write(Locator field, String text) {
        goTo(field);
        page.keyboard().press("Control+A");
        page.keyboard().type(text);
    }

    /** The Tab key leads to the group, the arrows through it. */
    @Override
    public void choose(Locator answer) {
        goTo(answer.locator("xpath=ancestor::fieldset[1]"));
        page.keyboard().press("Space");
        for (int step = 0; !answer.isChecked(); step++) {
            stopAfter(step, answer);
            page.keyboard().press("ArrowDown");
        }
    }

    @Override
    public void tick(Locator box) {
        goTo(box);
        page.keyboard().press("Space");
        assertThat(box).isChecked();
    }

    @Override
    public void pick(Locator list, String option) {
        goTo(list);
        page.keyboard().type(option);
        assertThat(list.locator("option:checked")).hasText(option);
    }

    @Override
    public void press(Locator target) {
        goTo(target);
        page.keyboard().press("Enter");
    }

    private void goTo(Locator target) {
        target.waitFor();
        for (int step = 0; !holdsFocus(target); step++) {
            stopAfter(step, target);
            page.keyboard().press("Tab");
        }
    }

    private static boolean holdsFocus(Locator target) {
        return (Boolean) target.evaluate("element => element.contains(document.activeElement)");
    }

    private static void stopAfter(int step, Locator target) {
        if (step > MOST_STEPS) {
            throw new AssertionError("The keyboard does not reach " + target);
        }
    }
}
