package uk.gov.dwp.jobmatch.routing;

import java.util.Locale;

/** The two languages of the service, equal in every text that a customer can receive. */
public enum Language {
    EN("en"),
    CY("cy");

    private final String tag;
    private final Locale locale;

    Language(String tag) {
        this.tag = tag;
        this.locale = Locale.forLanguageTag(tag + "-GB");
    }

    /** The tag for a page's or a mail's {@code lang}. */
    public String tag() {
        return tag;
    }

    /** The British locale of the language, so that dates read the British way. */
    public Locale locale() {
        return locale;
    }
}
