package uk.gov.dwp.jobmatch.search;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static uk.gov.dwp.jobmatch.fixture.FormFixture.aForm;

import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.gov.dwp.jobmatch.audit.AuditAction;
import uk.gov.dwp.jobmatch.audit.AuditRecord;
import uk.gov.dwp.jobmatch.callback.Callback;
import uk.gov.dwp.jobmatch.callback.TransferDesk;
import uk.gov.dwp.jobmatch.fixture.Helpdesk;
import uk.gov.dwp.jobmatch.incident.Incident;
import uk.gov.dwp.jobmatch.incident.IncidentDesk;
import uk.gov.dwp.jobmatch.incident.IncidentFile;

class SearchTest {

    private final Helpdesk helpdesk = new Helpdesk();
    private final Search search = helpdesk.as("helpdesk", Search.class);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "01632 960 777",
                "+441632960777",
                "(01632) 960-777",
                "0044 1632 960777",
                "960777",
                "01632960777 ext 5"
            })
    void a_phone_number_is_found_however_it_is_typed(String typed) {
        Incident incident = helpdesk.accept(aForm().withPhone("01632 960 777"));
        helpdesk.accept(aForm().withPhone("01632 960 778"));

        assertEquals(Map.of(Match.PHONE, List.of(incident.reference())), found(typed));
    }

    @Test
    void another_country_or_area_is_another_number() {
        helpdesk.accept(aForm().withPhone("020 7946 0777"));

        assertEquals(Map.of(), found("01632 460 777"));
    }

    @Test
    void an_email_address_is_found_whole_in_any_case_and_in_part_not_at_all() {
        Incident incident = helpdesk.accept(aForm().withEmail("Owner.New@Bakery.example"));

        assertEquals(Map.of(Match.EMAIL, List.of(incident.reference())), found("owner.new@BAKERY.EXAMPLE"));
        assertEquals(Map.of(), found("owner.new@"));
        assertEquals(Map.of(), found("new@bakery.example"));
    }

    @Test
    void the_dwp_colleague_who_gets_the_reply_is_found_apart() {
        Incident incident = helpdesk.accept(aForm().fromJobcentre().withDwpEmail("someone@dwp.gov.uk"));

        assertEquals(Map.of(Match.DWP_EMAIL, List.of(incident.reference())), found("someone@dwp.gov.uk"));
    }

    @Test
    void references_of_others_are_found_in_any_case() {
        Incident incident = helpdesk.accept(
                aForm().withAccount("EMP-77/a").aboutVacancy("Vac 99").withRaiserReference("case#5"));

        assertEquals(Map.of(Match.ACCOUNT, List.of(incident.reference())), found("emp-77/A"));
        assertEquals(Map.of(Match.VACANCY, List.of(incident.reference())), found("VAC 99"));
        assertEquals(Map.of(Match.RAISER, List.of(incident.reference())), found("Case#5"));
    }

    @Test
    void a_partners_submission_is_found_by_its_id() {
        Incident incident = helpdesk.accept(aForm());
        helpdesk.sql(
                "insert into submission values ('ed', 'order-4711', 'submitIncident', 'd', ?, 'a', now())",
                incident.id());

        assertEquals(Map.of(Match.SUBMISSION, List.of(incident.reference())), found("ORDER-4711"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Sian", "Siân", "Sia\u0302n", "SIÂN", "sian rees", "rees -jones"})
    void a_name_is_found_with_or_without_its_accents(String typed) {
        Incident incident = helpdesk.accept(aForm().named("Siân Rees"));

        assertEquals(Map.of(Match.NAME, List.of(incident.reference())), found(typed));
    }

    @Test
    void an_accent_that_was_typed_as_a_letter_of_its_own_is_found_too() {
        Incident incident = helpdesk.accept(aForm().withSummary("Mae'r ty\u0302 wedi'i werthu"));

        assertEquals(Map.of(Match.WORDS, List.of(incident.reference())), found("tŷ"));
    }

    @Test
    void words_are_found_in_the_form_in_notes_and_in_replies() {
        Incident inSummary = helpdesk.accept(aForm().withSummary("The welder's page is blank"));
        Incident inDetail = helpdesk.accept(aForm().withDetail("He is a welder."));
        Incident inNote = helpdesk.accept(aForm());
        helpdesk.as("helpdesk", IncidentDesk.class)
                .note(inNote.id(), helpdesk.now(inNote).version(), "Asked a welder");
        Incident inNone = helpdesk.answer(helpdesk.accept(aForm()));

        assertEquals(
                Map.of(Match.WORDS, List.of(inNote.reference(), inDetail.reference(), inSummary.reference())),
                found("welders"));
        assertEquals(Map.of(Match.WORDS, List.of(inNone.reference())), found("\"it is mended\""));
    }

    @Test
    void all_words_must_be_there_but_not_all_in_one_place() {
        Incident both = helpdesk.accept(aForm().named("Carys Powell").withDetail("Wants a refund"));
        helpdesk.accept(aForm().named("Carys Price"));
        helpdesk.accept(aForm().withDetail("Wants a refund"));

        assertEquals(Map.of(Match.WORDS, List.of(both.reference())), found("carys refund"));
        assertEquals(Map.of(), found("\"carys refund\""));
    }

    @Test
    void who_is_found_by_name_is_not_shown_again_under_words() {
        Incident named = helpdesk.accept(aForm().atOrganisation("Zebra Foods"));
        Incident told = helpdesk.accept(aForm().withDetail("Ask at Zebra Foods."));

        assertEquals(
                Map.of(Match.NAME, List.of(named.reference()), Match.WORDS, List.of(told.reference())), found("zebra"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"cyfrif", "gyfrif", "nghyfrif", "chyfrif"})
    void a_welsh_word_is_found_in_all_its_mutations(String typed) {
        List<String> references = List.of("fy nghyfrif", "ei gyfrif", "ei chyfrif", "y cyfrif").stream()
                .map(words -> helpdesk.accept(aForm().inWelsh().withSummary("Ni allaf agor " + words))
                        .reference())
                .sorted(java.util.Comparator.reverseOrder())
                .toList();

        assertEquals(Map.of(Match.WORDS, references), found(typed));
    }

    @Test
    void an_english_text_is_not_found_by_what_welsh_would_make_of_a_word() {
        helpdesk.accept(aForm().withSummary("The search fails"));

        assertEquals(Map.of(), found("mails"));
    }

    @Test
    void what_was_found_is_marked_and_markup_in_it_is_text() {
        helpdesk.accept(aForm().withSummary("A <b>welder</b> & co").withDetail("Tŷ, the welder's"));

        Findings findings = search.find(new Sought("welder")).get(0);

        assertEquals("A <b>[welder]</b> & co", shown(findings.hits().get(0).summary()));
        assertEquals("Tŷ, the [welder]'s", shown(findings.hits().get(0).matched()));
    }

    @Test
    void a_list_goes_on_where_it_was_left_and_is_counted_to_a_hundred() {
        for (int i = 0; i < 105; i++) {
            helpdesk.accept(aForm().withEmail("same@example.com"));
        }

        Findings first = search.find(new Sought("same@example.com")).get(0);
        Findings next = search.more(new Sought("same@example.com"), Match.EMAIL, first.last())
                .orElseThrow();

        assertEquals(100, first.count());
        assertTrue(first.uncounted());
        assertTrue(first.more());
        assertEquals(10, next.hits().size());
        assertEquals(first.last() - 1, next.hits().get(0).id());
        assertEquals(Optional.empty(), search.more(new Sought("same@example.com"), Match.EMAIL, 1));
    }

    /** Where many match, the newest are met by going through all; where few do, by gathering them; at first the newest are tried. */
    @ParameterizedTest
    @ValueSource(strings = {"welder", "ada", "welder ada", "welder -refund", "zebra", "the"})
    void the_same_is_found_whether_many_match_or_few(String typed) {
        helpdesk.accept(aForm().withDetail("A welder wants a refund"));
        helpdesk.accept(aForm().named("Zebra Jones").withDetail("A welder called"));
        helpdesk.answer(helpdesk.accept(aForm().atOrganisation("Welder & Co")));

        List<List<Hit>> found =
                search.find(new Sought(typed)).stream().map(Findings::hits).toList();

        assertEquals(found, found(typed, 0, 100), "by gathering them");
        assertEquals(found, found(typed, 0, -1), "by going through all");
    }

    /** Those that are looked at first are enough here, and nothing else is asked: no more would be counted or shown. */
    @ParameterizedTest
    @ValueSource(strings = {"welder", "ada", "welder ada", "welder -zebra", "ada or welder"})
    void what_stands_everywhere_is_found_among_the_newest(String typed) {
        for (int i = 0; i < 3; i++) {
            helpdesk.accept(aForm().withDetail("A welder wants a refund"));
        }
        helpdesk.sql("""
                insert into incident
                select (jsonb_populate_record(i, jsonb_build_object('id', i.id + 100 + n, 'reference', 'UJ-2027-' || lpad(n || '', 7, '0')))).*
                from incident i cross join generate_series(1, 300) n where i.id = (select min(id) from incident)
                """);

        assertEquals(found(typed, 0, 10_000), found(typed, 10_000, 10_000));
        assertEquals(
                found(typed, 0, 10_000),
                search.find(new Sought(typed)).stream().map(Findings::hits).toList());
    }

    private List<List<Hit>> found(String typed, int near, int few) {
        String sql = Found.in(List.of(Match.NAME, Match.WORDS), false);
        return helpdesk.with(entities -> {
            Query query = entities.createNativeQuery(sql, Tuple.class);
            Found.bind(query, sql, new Sought(typed), Long.MAX_VALUE);
            Found.bindSteps(query, sql, near, few);
            query.setParameter("me", "helpdesk").setParameter("all", false).setParameter("helpdesk", true);
            query.setParameter("office", "").setParameter("site", "").setParameter("serco", false);
            List.of("leaders", "jobcentres", "qats").forEach(group -> query.setParameter(group, ""));
            return Found.read(query).stream().map(Findings::hits).toList();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "the",
                "-welder",
                "or",
                "\"\"",
                "& | ! : * ( ) <->",
                "'",
                "%",
                "_cy",
                "\\",
                "<script>alert(1)</script>",
                "\uE000"
            })
    void strange_words_find_nothing_and_break_nothing(String typed) {
        helpdesk.accept(aForm().inWelsh().withSummary("Welder").withDetail("The welder"));

        assertEquals(Map.of(), found(typed));
    }

    @Test
    void a_reference_leads_to_its_incident_and_a_callbacks_to_whom_it_may() {
        Incident incident = helpdesk.accept(aForm());
        Callback call = helpdesk.callFor(aForm().withoutEmail());
        String reference = call.reference();
        String of = helpdesk.now(Incident.class, call.incident()).reference();

        assertEquals(
                Optional.of(new Exact(Exact.Kind.INCIDENT, incident.reference())),
                exactly("helpdesk", incident.reference().toLowerCase(java.util.Locale.ROOT)));
        assertEquals(Optional.of(new Exact(Exact.Kind.INCIDENT, of)), exactly("helpdesk", reference));
        assertEquals(Optional.of(new Exact(Exact.Kind.CALLBACK, reference)), exactly("teamleader-telford", reference));
        assertEquals(Optional.of(new Exact(Exact.Kind.CALLBACK, reference)), exactly("dutymanager", reference));
        assertEquals(Optional.empty(), exactly("teamleader-dundee", reference));
        assertEquals(Optional.empty(), exactly("adviser", incident.reference()));
        assertEquals(Optional.empty(), exactly("helpdesk", "UJ-2026-9999999"));
        assertEquals(Optional.empty(), exactly("helpdesk", "CB-999999999"));
    }

    @Test
    void a_callbacks_reference_leads_whoever_may_open_it_to_it_and_nobody_else() {
        Callback passedOn = helpdesk.callFor(aForm().withoutEmail());
        helpdesk.as("teamleader-telford", TransferDesk.class)
                .transfer(passedOn.id(), passedOn.version(), "TEAM_LEADER_DUNDEE", "They know the employer");
        Callback restricted = helpdesk.callFor(aForm().withoutEmail().withPhone("+441632960077"));
        helpdesk.sql(
                "insert into restriction values (?, 'helpdesk2', 'A relative', 'dutymanager', now())",
                restricted.incident());
        String closed = helpdesk.now(Incident.class, restricted.incident()).reference();

        assertEquals(Optional.of(new Exact(Exact.Kind.CALLBACK, passedOn.reference())), telfordFinds(passedOn));
        assertEquals(Optional.of(new Exact(Exact.Kind.INCIDENT, closed)), telfordFinds(restricted));
        assertEquals(
                Optional.of(new Exact(Exact.Kind.CALLBACK, restricted.reference())),
                exactly("helpdesk2", restricted.reference()));
    }

    private Optional<Exact> telfordFinds(Callback callback) {
        return exactly("teamleader-telford", callback.reference());
    }

    private Optional<Exact> exactly(String person, String typed) {
        return helpdesk.as(person, Search.class).exactly(new Sought(typed));
    }

    @Test
    void a_search_is_written_down_without_what_was_typed() {
        helpdesk.accept(aForm().named("Carys Powell").withDetail("Carys called"));
        search.find(new Sought("carys"));
        search.find(new Sought("nobody"));
        Incident incident = helpdesk.accept(aForm());
        search.exactly(new Sought(incident.reference()));

        List<String> written = helpdesk.all(AuditRecord.class).stream()
                .filter(line -> line.action() == AuditAction.SEARCHED)
                .map(line -> line.actor() + " " + line.subject().orElse("") + " "
                        + line.detail().orElseThrow())
                .toList();

        assertEquals(
                List.of("helpdesk  NAME 1", "helpdesk  NOTHING 0", "helpdesk " + incident.reference() + " INCIDENT 1"),
                written);
    }

    @Test
    void a_search_takes_a_few_statements() {
        helpdesk.accept(aForm());

        assertEquals(true, helpdesk.statements(() -> search.find(new Sought("welder refund"))) <= 6);
    }

    @Test
    void what_is_searched_is_what_the_incident_says() {
        Incident incident = helpdesk.answer(helpdesk.accept(aForm().inWelsh()));
        helpdesk.as("helpdesk", IncidentDesk.class)
                .note(incident.id(), helpdesk.now(incident).version(), "A note");
        helpdesk.sql("update incident set customer_name = 'Carys Powell' where id = ?", incident.id());

        assertEquals(0, drifted());
        assertEquals(Map.of(Match.NAME, List.of(incident.reference())), found("powell"));
        assertFalse(found("ada").containsKey(Match.NAME));
    }

    private int drifted() {
        return helpdesk.with(
                entities -> entities.createNativeQuery("""
                        select i.id from incident i cross join lateral words_of(i) said left join incident_words kept on kept.incident = i.id
                        where strip(kept.names) is distinct from strip(said.names)
                            or strip(kept.words) is distinct from strip(said.words)
                        """).getResultList().size());
    }

    /** One text holds about a megabyte of words: what is written beyond that must still be written. */
    @Test
    void no_words_are_too_many_to_be_written() {
        Incident incident = helpdesk.accept(aForm());
        helpdesk.sql("""
                update incident_words
                set words = array_to_tsvector((select array_agg(rpad(n::text, 2000, 'x')) from generate_series(1, 523) n))
                where incident = ?
                """.replace("::text", "||''"), incident.id());

        helpdesk.as("helpdesk", IncidentDesk.class)
                .note(incident.id(), helpdesk.now(incident).version(), "All those other words ".repeat(100));

        assertEquals(
                2,
                helpdesk.as("helpdesk", IncidentFile.class).timeline(incident).size());
    }

    @Test
    void a_word_without_an_end_is_no_trouble() {
        Incident incident = helpdesk.accept(aForm().withDetail("x".repeat(4000)));

        assertEquals(
                List.of(incident.reference()), found(incident.form().summary()).get(Match.WORDS));
    }

    private Map<Match, List<String>> found(String typed) {
        return search.find(new Sought(typed)).stream()
                .collect(Collectors.toMap(
                        Findings::match,
                        findings -> findings.hits().stream().map(Hit::reference).toList()));
    }

    private static String shown(Excerpt excerpt) {
        return excerpt.parts().stream()
                .map(part -> part.isMatch() ? "[" + part.text() + "]" : part.text())
                .collect(joining());
    }
}
