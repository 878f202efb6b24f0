package uk.gov.dwp.jobmatch.template;

import java.util.Arrays;
import java.util.Optional;
import uk.gov.dwp.jobmatch.routing.Language;

/** What a template leaves open for each incident; there are no others. The same name stands in both languages' text. */
public enum Placeholder {
    REFERENCE("reference", "cyfeirnod", "UJ-2026-0000123"),
    CUSTOMER_NAME("customer name", "enw’r cwsmer", "Sandra Whitlock"),
    ORGANISATION("organisation", "sefydliad", "Whitlock Welding Ltd"),
    SUMMARY("summary", "crynodeb", "Only welding jobs are matched"),
    VACANCY_REFERENCE("vacancy reference", "cyfeirnod y swydd wag", "V-4711"),
    RECEIVED("received", "dyddiad derbyn", "24 November 2026", "24 Tachwedd 2026"),
    OFFICE("office", "swyddfa", "Leeds Park Place"),
    SITE("site", "safle", "Telford"),
    MY_NAME("my name", "fy enw", "Hari Helpdesk");

    private final String english;
    private final String welsh;
    private final String sample;
    private final String welshSample;

    Placeholder(String english, String welsh, String sample) {
        this(english, welsh, sample, sample);
    }

    Placeholder(String english, String welsh, String sample, String welshSample) {
        this.english = english;
        this.welsh = welsh;
        this.sample = sample;
        this.welshSample = welshSample;
    }

    /** The one whose name stands between braces; empty where there is none. */
    static Optional<Placeholder> named(String name) {
        return Arrays.stream(values()).filter(one -> one.english.equals(name)).findFirst();
    }

    /** As it is written in a template. */
    public String token() {
        return "{" + english + "}";
    }

    /** What somebody without the value reads. */
    String name(Language language) {
        return language == Language.CY ? welsh : english;
    }

    /** What a preview shows. */
    String sample(Language language) {
        return language == Language.CY ? welshSample : sample;
    }
}
