package uk.gov.dwp.jobmatch.browser;

import com.microsoft.playwright.Page;
import java.util.function.Function;

/** What people work a page with: whatever can be done with one can be done with the other alone. */
enum Working {
    BY_MOUSE(Mouse::new),
    BY_KEYBOARD(Keyboard::new);

    @SuppressWarnings("ImmutableEnumChecker") // a constructor reference
    private final Function<Page, Hand> hand;

    Working(Function<Page, Hand> hand) {
        this.hand = hand;
    }

    Hand at(Page page) {
        return hand.apply(page);
    }
}
