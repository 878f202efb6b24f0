package uk.gov.dwp.jobmatch.browser;

import com.microsoft.playwright.Page;

/** Which of its two languages the helpdesk speaks to whoever looks. */
enum Language {
    ENGLISH("en", "Error"),
    WELSH("cy", "Gwall");

    private final String tag;
    private final String error;

    Language(String tag, String error) {
        this.tag = tag;
        this.error = error;
    }

    String tag() {
        return tag;
    }

    /** What a title begins with where something was refused. */
    String error() {
        return error;
    }

    /** Chooses it as the reader would; the choice outlives the page. */
    void choose(Page page) {
        page.navigate("/help?lang=" + tag);
    }
}
