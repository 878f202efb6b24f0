package uk.gov.dwp.jobmatch.search;

import java.util.Optional;
import java.util.function.Function;

/** How an incident matches what was looked for, in the order in which people are shown it. */
public enum Match {
    EMAIL(Sought::email, "incident i where lower(i.email) = :email", "i.email"),
    DWP_EMAIL(Sought::email, "incident i where lower(i.dwp_email) = :email", "i.dwp_email"),
    PHONE(
            Sought::digits,
            "incident i where i.phone is not null and right(digits_of(i.phone), 6) = right(:digits, 6)"
                    + " and digits_of(i.phone) like '%' || :digits",
            "i.phone"),
    ACCOUNT(Sought::key, "incident i where upper(i.account_reference) = :key", "i.account_reference"),
    VACANCY(Sought::key, "incident i where upper(i.vacancy_reference) = :key", "i.vacancy_reference"),
    RAISER(Sought::key, "incident i where upper(i.raiser_reference) = :key", "i.raiser_reference"),
    SUBMISSION(
            Sought::key,
            "submission s join incident i on i.id = s.incident where upper(s.submission_id) = :key",
            "cast(:key as text)"),
    NAME(
            Sought::lines,
            "w.names @@ sought(:lines, :mutated)",
            marked("concat_ws(' – ', i.customer_name, i.organisation)")),
    WORDS(Sought::lines, "w.words @@ sought(:lines, :mutated)", marked("""
                    concat_ws(' … ', i.detail, (select string_agg(e.body, ' … ' order by e.id desc)
                        from (select e.id, e.body from entry e
                              where e.incident = i.id and is_searched(e) order by e.id desc limit 20) e))
                    """));

    static final char MARK = '\uE000';
    static final char UNMARK = '\uE001';

    @SuppressWarnings("ImmutableEnumChecker") // a method reference
    private final Function<Sought, Optional<String>> reading;

    private final String from;
    private final String shown;

    Match(Function<Sought, Optional<String>> reading, String from, String shown) {
        this.reading = reading;
        this.from = from;
        this.shown = shown;
    }

    /** Whether what was typed can be meant in this way. */
    boolean canBe(Sought sought) {
        return reading.apply(sought).isPresent();
    }

    /** Where to look, in SQL; the incident is {@code i}. For words, what must hold of the incident's {@code w}. */
    String from() {
        return from;
    }

    /** The text that matches, in SQL. */
    String shown() {
        return shown;
    }

    /** Whether the text that matches is one as a whole, and not words in it. */
    boolean isExact() {
        return this != NAME && this != WORDS;
    }

    /** A text with what matches in it marked, in SQL: all of a short one, else the piece that matches best. */
    static String marked(String text) {
        return """
                (select ts_headline('helpdesk', told, sought(:lines, :mutated), 'StartSel=\uE000, StopSel=\uE001, '
                        || case when length(told) <= 200 then 'HighlightAll=true' else 'MaxFragments=1, MinWords=12, MaxWords=30' end)
                    from (select normalize(%s) as told) whole)
                """.formatted(text);
    }
}
