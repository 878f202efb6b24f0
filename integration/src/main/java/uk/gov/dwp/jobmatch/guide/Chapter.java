package uk.gov.dwp.jobmatch.guide;

import java.util.Locale;

/** The guide's pages in the order in which a newcomer needs them. */
enum Chapter {
    README("Contents"),
    QUICK_START("Quick start"),
    SIGNING_IN("Signing in"),
    SENDING("Sending incidents"),
    FOLLOWING("Following incidents"),
    CALLBACKS("Callbacks"),
    ACCOUNTS("Accounts and consent"),
    WHEN_UNSURE("When unsure"),
    CODES("Codes"),
    CLIENTS("Clients"),
    VERSIONS("Versions and changes");

    private final String name;

    Chapter(String name) {
        this.name = name;
    }

    /** As the navigation calls it. */
    String title() {
        return name;
    }

    /** Its source in {@code docs/partners}. */
    String file() {
        return this == README ? "README.md" : slug() + ".md";
    }

    /** Its path below {@code /ws/guide}, where the index is the one page above. */
    String path() {
        return this == README ? "/" : "/" + slug();
    }

    /** Where a browser finds it. */
    String address(String contextPath) {
        return this == README ? contextPath + "/" : contextPath + "/guide/" + slug();
    }

    private String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
