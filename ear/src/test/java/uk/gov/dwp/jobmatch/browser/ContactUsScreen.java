package uk.gov.dwp.jobmatch.browser;

import com.microsoft.playwright.Locator;

/** The Contact Us form under the hand of somebody in a Jobcentre. */
record ContactUsScreen(Hand hand) {

    static ContactUsScreen openedBy(Hand hand) {
        hand.page().navigate("/raise");
        return new ContactUsScreen(hand);
    }

    /** A jobseeker who can only be called. */
    void fillInForSomebodyWithoutEmail(String phone, String summary) {
        hand.choose("Jobseeker");
        hand.write("Name", "Sandra Whitlock");
        hand.tick("They do not have an email address");
        hand.write("Phone number", phone);
        hand.pick("What is it about?", "Matching");
        hand.write("Summary", summary);
        hand.write("What happened?", "She is shown welding jobs and is a piano teacher.");
    }

    /** Asks where the reply will go; the answer stands on the page. */
    Locator checkRoute() {
        hand.pressButton("Check who gets the reply");
        return hand.page().locator("#route");
    }

    /** Sends the form, and returns the reference that the helpdesk gives it. */
    String send() {
        hand.pressButton("Send to the helpdesk");
        hand.arriveAt("Incident sent");
        return hand.page().locator(".govuk-panel__body strong").textContent();
    }

    /** Sends what little there is of it, because somebody is at risk. */
    String sendAtOnce() {
        hand.pressButton("Record it and alert the duty manager");
        hand.arriveAt("Call the helpdesk now");
        return hand.page().locator("main p strong").textContent();
    }
}
