package uk.gov.dwp.jobmatch.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** Points and clicks. */
record Mouse(Page page) implements Hand {

    @Override
    public void write(Locator field, String text) {
        field.click();
        field.fill(text);
    }

    @Override
    public void choose(Locator answer) {
        answer.check();
    }

    @Override
    public void tick(Locator box) {
        box.check();
    }

    @Override
    public void pick(Locator list, String option) {
        list.selectOption(option);
    }

    @Override
    public void press(Locator target) {
        target.click();
    }
}
