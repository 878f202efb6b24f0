package uk.gov.dwp.jobmatch.erasure;

import static uk.gov.dwp.jobmatch.fixture.FormFixture.aForm;

import java.util.List;
import uk.gov.dwp.jobmatch.answer.AnswerDesk;
import uk.gov.dwp.jobmatch.callback.Callback;
import uk.gov.dwp.jobmatch.fixture.FormFixture;
import uk.gov.dwp.jobmatch.fixture.Helpdesk;
import uk.gov.dwp.jobmatch.incident.Incident;
import uk.gov.dwp.jobmatch.incident.IncidentDesk;

/** A jobseeker of a rare name, who has left it wherever somebody can: what erasure and retention are tried on. */
public final class Holder {

    public static final String ACCOUNT = "JS-4711";

    /** Parts of the name, the address and the phone number, as search cuts words too. */
    private static final List<String> TOKENS = List.of("zephyr", "quillf", "900982");

    private static final String NAME = "Zephyrine Quillfeather";
    private static final String EMAIL = "zephyrine@quillfeather.example";
    private static final String PHONE = "+447700900982";

    private final Helpdesk helpdesk;

    private Holder(Helpdesk helpdesk) {
        this.helpdesk = helpdesk;
    }

    /** With an account, consent and activity. */
    public static Holder signUp(Helpdesk helpdesk) {
        helpdesk.sql(
                "insert into account (reference, kind, origin, version) values (?, 'JOBSEEKER', 'ONLINE', 3)", ACCOUNT);
        helpdesk.sql("""
                insert into account_holder (account, name, email, email_origin, phone, second_phone, postcode, contact_needs)
                values (?, ?, ?, 'SITE', ?, ?, 'ZZ9 9ZZ', 'Ask for Zephyrine')
                """, ACCOUNT, NAME, EMAIL, PHONE, PHONE);
        helpdesk.sql("""
                insert into consent (account, version, given, at, told_at, told_by, door, wording, language)
                values (?, 1, true, now(), now(), 'uj-site', 'FEED', 'W1', 'EN')
                """, ACCOUNT);
        helpdesk.sql("""
                insert into activity (account, at, id, kind, words)
                select ?, timestamptz '2026-11-01' + n * interval '1 hour', 'A' || n, 'SEARCH', 'quillfeather farms'
                from generate_series(1, 12) n
                """, ACCOUNT);
        helpdesk.sql("""
                with waiting as (
                    insert into account_load (id, layout, state, name, spool, size, received_at, received_by, leased_until)
                    values (nextval('account_load_seq'), 'ACCOUNTS', 'CHECKED', 'accounts.csv', gen_random_uuid(), 1, now(), 'admin', now())
                    returning id)
                insert into account_load_row (load, line, reference, version, kind, origin, state, name, email, phone, language)
                select id, 2, ?, 4, 'JOBSEEKER', 'ONLINE', 'ACTIVE', ?, ?, ?, 'EN' from waiting
                """, ACCOUNT, NAME, EMAIL, PHONE);
        return new Holder(helpdesk);
    }

    /** A form that names the holder in every field. */
    public static FormFixture form() {
        return aForm().fromJobseekerOnline()
                .withAccount(ACCOUNT)
                .named(NAME)
                .withEmail(EMAIL)
                .withPhone("07700 900982")
                .needing("Ask for Zephyrine")
                .at("When Zephyrine is in")
                .callRequired("Zephyrine cannot read mail")
                .withSummary("Zephyrine cannot sign in")
                .withDetail("It says that Quillfeather is not known. Call 07700 900982.")
                .aboutVacancy("QUILLFEATHER-1")
                .withRaiserReference("QUILLFEATHER-2");
    }

    /** An incident with all that can happen to it, and closed. */
    public Incident closedIncident() {
        Incident incident = openIncident();
        helpdesk.sql(
                "update callback set state = 'CLOSED', outcome = 'SPOKE_RESOLVED', closed_at = now() where incident = ?",
                incident.id());
        helpdesk.sql("update delivery set state = 'SENT', settled_at = now() where incident = ?", incident.id());
        helpdesk.sql(
                "update incident set state = 'CLOSED', outcome = 'RESOLVED', closed_at = ?, version = version + 1 where id = ?",
                helpdesk.clock.instant(),
                incident.id());
        return helpdesk.now(incident);
    }

    /** An incident that was answered and owes a call, with all that people wrote about it. */
    public Incident openIncident() {
        Incident incident = helpdesk.take(helpdesk.accept(form()));
        helpdesk.as("helpdesk", IncidentDesk.class)
                .note(incident.id(), helpdesk.now(incident).version(), "Zephyrine rang from 07700 900982");
        helpdesk.as("helpdesk", AnswerDesk.class)
                .reply(incident.id(), helpdesk.now(incident).version(), "Dear Ms Quillfeather", false);
        Callback call = helpdesk.callback(incident);
        leaveTraces(incident.id(), incident.reference(), call.id());
        return helpdesk.now(incident);
    }

    private void leaveTraces(long id, String reference, long call) {
        for (String sql : List.of(
                "insert into attempt values (:call, 1, now(), 'caller', 'NOT_ANSWERED', false, true, 'Ms Quillfeather was out')",
                "insert into attempt values (:call, 2, now(), 'Mr Quillfeather', 'ENGAGED', false, true, 'Zephyrine', 'serco-jd')",
                "insert into draft values (:id, 'helpdesk', 'NOTE', 'Zephyrine again', now())",
                "insert into raiser_task values (nextval('raiser_task_seq'), :id, 'LEEDS', 'MORE_INFORMATION', null, 'Ask Zephyrine', 'helpdesk', now(), now())",
                "insert into incident_link select nextval('incident_link_seq'), :id, o.id, 'SAME_PROBLEM_AS', 'Zephyrine too', 'helpdesk', now() from incident o where o.id <> :id limit 1",
                "insert into incident_match values (nextval('incident_match_seq'), :id, 'JS-4711', 'NAME', 'Quillfeather', 'UNKNOWN', 'NOT_KNOWN', false, 'helpdesk', now())",
                "insert into follow_up values (:id, now(), 'Ring Zephyrine', 'helpdesk', now())",
                "insert into submission values ('uj-site', 'S' || :id, 'submitIncident', 'd', :id, '{\"to\":\"z***@quillfeather.example\"}', now())",
                "insert into suppressed_address values ('zephyrine@quillfeather.example', now(), now() + interval '9 days') on conflict do nothing",
                "insert into safety_alert (id, version, origin, about, raised_at, raised_by, what, whom, mailings, acknowledged_at, closed_at, done) values (nextval('safety_alert_seq'), 0, 'incident ' || :reference, :reference, now(), 'adviser', 'Zephyrine shouted', 'Quillfeather', 1, now(), now(), 'Rang Zephyrine')",
                "insert into control_measure values (:id, 0, :id, 'PHONE_ONLY', 'Never alone with Quillfeather', 'dutymanager', now(), (now() + interval '9 days')::date, now(), 'dutymanager', 'Zephyrine is calm')",
                "insert into control_measure_key values (:id, 'E:zephyrine@quillfeather.example'), (:id, 'P:+447700900982')",
                "insert into attachment values ('00000000-0000-0000-0000-' || lpad(:id || '', 12, '0'), 0, :id, 1, 'zephyrine.txt', 'TEXT', 9, 's', now(), 'uj-site', 'CLEAN', 1, 0, now(), now())",
                "insert into attachment_part values ('00000000-0000-0000-0000-' || lpad(:id || '', 12, '0'), 0, 'I am Zephyrine Quillfeather')",
                "insert into restriction values (:id, 'helpdesk', 'About Zephyrine', 'dutymanager', now())")) {
            run(sql, id, reference, call);
        }
    }

    private void run(String sql, long id, String reference, long call) {
        helpdesk.with(entities -> {
            var query = entities.createNativeQuery(sql.replace(":id", Long.toString(id))
                    .replace(":call", Long.toString(call))
                    .replace(":reference", "'" + reference + "'")
                    .replace(
                            "'00000000-0000-0000-0000-' || lpad(" + id + " || '', 12, '0')",
                            "cast('00000000-0000-0000-0000-' || lpad(" + id + " || '', 12, '0') as uuid)"));
            return query.executeUpdate();
        });
    }

    /** Every column of every table that still holds a part of the holder's name, address or number. */
    @SuppressWarnings("unchecked")
    public static List<String> found(Helpdesk helpdesk) {
        return helpdesk.with(entities -> {
            List<Object[]> columns =
                    entities.createNativeQuery("""
                    select c.table_name, c.column_name, c.data_type from information_schema.columns c
                    join information_schema.tables t using (table_schema, table_name)
                    where c.table_schema = 'public' and t.table_type = 'BASE TABLE'
                        and c.data_type in ('text', 'character varying', 'character', 'bytea', 'tsvector', 'json', 'jsonb', 'ARRAY',
                            'USER-DEFINED')
                    order by 1, 2
                    """, Object[].class).getResultList();
            return columns.stream()
                    .filter(column -> entities.createNativeQuery("select 1 from \"" + column[0] + "\" where "
                                            + TOKENS.stream()
                                                    .map(token -> text(column) + " ilike '%" + token + "%'")
                                                    .reduce((one, other) -> one + " or " + other)
                                                    .orElseThrow()
                                            + " limit 1")
                                    .getResultList()
                                    .size()
                            > 0)
                    .map(column -> column[0] + "." + column[1])
                    .toList();
        });
    }

    private static String text(Object[] column) {
        return "bytea".equals(column[2])
                ? "encode(\"" + column[1] + "\", 'escape')"
                : "cast(\"" + column[1] + "\" as text)";
    }
}
