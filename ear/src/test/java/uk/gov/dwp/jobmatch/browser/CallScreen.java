package uk.gov.dwp.jobmatch.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.AriaRole;

/** A callback under the hand of whoever makes it. */
record CallScreen(Hand hand, String call) {

    static CallScreen openedBy(Hand hand, String call) {
        hand.page().navigate("/callback?reference=" + call);
        return new CallScreen(hand, call);
    }

    void take() {
        hand.pressButton("Take this call");
        hand.page().locator("#outcome-form").waitFor();
    }

    /** Spoken to, told the answer, nothing left to do. */
    void resolve(String notes) {
        hand.choose("Spoke to the customer, resolved");
        hand.tick("I checked who I was speaking to before I told them anything");
        hand.write("Notes (optional)", notes);
        hand.pressButton("Record the outcome");
        assertThat(hand.page().getByRole(AriaRole.STATUS)).containsText(call + ": recorded. The call is done.");
    }
}
