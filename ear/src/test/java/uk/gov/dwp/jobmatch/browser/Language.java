package uk.gov.dwp.jobmatch.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import uk.gov.dwp.jobmatch.whole.RunningHelpdesk;

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

    /** Reads the helpdesk in it from now on: the browser keeps what the reader chose once. */
    void choose(Page page) {
        String address = RunningHelpdesk.shared().address().toString();
        page.context().addCookies(List.of(new Cookie("language", tag).setUrl(address)));
    }
}
