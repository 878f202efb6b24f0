package uk.gov.dwp.jobmatch.retention;

/**
 * What has been kept long enough, in SQL that takes {@code :before}: the same question for the dry run, which counts, and for the run,
 * which forgets. Whatever is under a hold, is restricted, or concerns somebody's safety is no answer to it.
 */
final class Due {

    /** Of incident {@code i}. */
    private static final String ENDED_LONG_AGO = """
            i.state in ('CLOSED', 'WITHDRAWN') and i.forgotten_at is null and coalesce(i.closed_at, i.changed_at) < :before
            """;

    /** Of incident {@code i}. */
    private static final String FREE = """
            and not exists (select from hold h where h.lifted_at is null and h.incident = i.id)
            and not exists (select from hold h where h.lifted_at is null and upper(h.account) = upper(i.account_reference))
            and not coalesce(lower(i.email) = any(array(select lower(o.email) from hold h
                join account_holder o on o.account = h.account where h.lifted_at is null)), false)
            and not exists (select from account_restriction r where upper(r.account) = upper(i.account_reference))
            and not exists (select from safety_alert s where s.about = i.reference and s.closed_at is null)
            and not exists (select from control_measure m where m.incident = i.id and m.ended_at is null)
            """;

    static final String INCIDENTS = "select i.id from incident i where " + ENDED_LONG_AGO + FREE
            + " order by coalesce(i.closed_at, i.changed_at), i.id";

    static final String FILES = "select i.id from attachment a join incident i on i.id = a.incident"
            + " where a.state <> 'INFECTED' and a.added_at < :before and " + ENDED_LONG_AGO + FREE
            + " order by a.added_at";

    /** The incidents that name the account are all over and free, and those over that came from its holder's own address. */
    static final String ACCOUNTS = """
            select a.reference from account a
            where a.closed_at < :before and a.state not in ('DELETED', 'RESTRICTED')
                and not exists (select from hold h where h.lifted_at is null and upper(h.account) = upper(a.reference))
                and not exists (select from incident i where upper(i.account_reference) = upper(a.reference)
                    and (i.state not in ('CLOSED', 'WITHDRAWN')
                        or exists (select from hold h where h.lifted_at is null and h.incident = i.id)
                        or exists (select from safety_alert s where s.about = i.reference and s.closed_at is null)
                        or exists (select from control_measure m where m.incident = i.id and m.ended_at is null)))
                and not exists (select from account_holder h join incident i on lower(i.email) = lower(h.email)
                    where h.account = a.reference and i.account_reference is null and i.state not in ('CLOSED', 'WITHDRAWN')
                        and not exists (select from account_holder o where lower(o.email) = lower(h.email) and o.account <> h.account)
                        and not exists (select from mailbox m where lower(m.address) = lower(h.email)))
            order by a.closed_at
            """;

    static final String ACTIVITY = """
            select t.ctid from activity t where t.at < :before
                and not exists (select from hold h where h.lifted_at is null and upper(h.account) = upper(t.account))
                and not exists (select from account_restriction r where r.account = t.account)
            """;

    /** What is about an incident goes with it. */
    static final String ALERTS = """
            select s.id from safety_alert s
            where s.closed_at < :before and s.done <> '-' and (s.about is null or s.about not like 'UJ-%')
            """;

    static final String REFUSALS = "select f.id from partner_refusal f where f.at < :before";

    static final String TRAFFIC = "select t.ctid from partner_traffic t where t.hour < :before";

    /** Of something about incident {@code %s}: that or its account is held. */
    private static final String HELD = """
            exists (select from hold h where h.lifted_at is null and (h.incident = %1$s
                or upper(h.account) = (select upper(i.account_reference) from incident i where i.id = %1$s)))
            """;

    static final String SUBMISSIONS =
            "select s.ctid from submission s where s.received_at < :before and not " + HELD.formatted("s.incident");

    static final String DRAFTS =
            "select d.ctid from draft d where d.saved_at < :before and not " + HELD.formatted("d.incident");

    /** Of which a person should have said by now whether they are loaded. */
    static final String WAITING_LOADS = """
            select l.id from account_load l
            where l.state in ('CHECKED', 'FAILED') and l.received_at < :before and not exists (
                select from hold h join account_load_row r on r.reference = h.account where h.lifted_at is null and r.load = l.id)
            """;

    static final String LOAD_REPORTS = """
            select l.id from account_load l
            where l.ended_at < :before and l.tidied and l.name <> '-' and not exists (
                select from hold h join account_load_difference d on d.reference = h.account where h.lifted_at is null and d.load = l.id)
            """;

    static final String HOLDER_REQUESTS = """
            select r.id from holder_request r
            where r.ended_at < :before and (r.words is not null or r.extended_why is not null)
                and not exists (select from hold h where h.lifted_at is null and h.account = r.account)
            """;

    static final String SUPPRESSIONS = """
            select s.address from suppressed_address s
            where s.lapses_at < :before and not exists (
                select from hold h join account_holder o on o.account = h.account
                where h.lifted_at is null and lower(o.email) = s.address)
            """;

    private static final String SOME = " limit 5000 for update skip locked)) ";

    static final String FORGET_ACTIVITY = "delete from activity where ctid = any(array(" + ACTIVITY + SOME;

    static final String FORGET_ALERTS = """
            update safety_alert set what = null, place = null, whom = null, done = '-', version = version + 1
            where id = any(array(""" + ALERTS + SOME;

    /** Counts by day stay, so that what a partner sent and what became of it go on agreeing. */
    static final String FORGET_REFUSALS =
            "with gone as (delete from partner_refusal where id = any(array(" + REFUSALS + SOME + """
            returning partner, at, operation), kept as (
                insert into refusals_forgotten (partner, day, operation, refusals)
                select partner, date_trunc('day', at at time zone 'Europe/London') at time zone 'Europe/London',
                    coalesce(operation, '-'), count(*)
                from gone group by 1, 2, 3
                on conflict (partner, day, operation) do update set refusals = refusals_forgotten.refusals + excluded.refusals)
            select count(*) from gone
            """;

    static final String FORGET_TRAFFIC = "delete from partner_traffic where ctid = any(array(" + TRAFFIC + SOME;

    /** How many forms they were is kept by the day of their incident, so that the reconciliation goes on agreeing. */
    static final String FORGET_SUBMISSIONS =
            "with gone as (delete from submission where ctid = any(array(" + SUBMISSIONS + SOME + """
            returning partner, operation, incident, received_at), kept as (
                insert into submissions_forgotten (partner, day, forms)
                select g.partner, date_trunc('day', coalesce(i.received_at, g.received_at)
                    at time zone 'Europe/London') at time zone 'Europe/London', count(*)
                from gone g left join incident i on i.id = g.incident
                where g.operation = 'submitIncident' group by 1, 2
                on conflict (partner, day) do update set forms = submissions_forgotten.forms + excluded.forms)
            select count(*) from gone
            """;

    static final String FORGET_DRAFTS = "delete from draft where ctid = any(array(" + DRAFTS + SOME;

    static final String FORGET_LOAD_REPORTS = "with old as (" + LOAD_REPORTS + """
            limit 20 for update skip locked),
            faults as (delete from account_load_fault where load in (select id from old)),
            differences as (delete from account_load_difference where load in (select id from old))
            update account_load set name = '-' where id in (select id from old)
            """;

    static final String FORGET_REQUESTS =
            "update holder_request set words = null, extended_why = null where id = any(array(" + HOLDER_REQUESTS
                    + SOME;

    static final String FORGET_SUPPRESSIONS =
            "delete from suppressed_address where address = any(array(" + SUPPRESSIONS + SOME;

    private Due() {}

    /** Those of a class that are due. */
    static String of(RecordClass what) {
        return switch (what) {
            case CLOSED_ACCOUNT -> ACCOUNTS;
            case FILE -> FILES;
            case INCIDENT -> INCIDENTS;
            case ACTIVITY -> ACTIVITY;
            case SAFETY_ALERT -> ALERTS;
            case REFUSED_FORM -> REFUSALS;
            case PARTNER_TRAFFIC -> TRAFFIC;
            case SUBMISSION -> SUBMISSIONS;
            case DRAFT -> DRAFTS;
            case WAITING_LOAD -> WAITING_LOADS;
            case LOAD_REPORT -> LOAD_REPORTS;
            case HOLDER_REQUEST -> HOLDER_REQUESTS;
            case SUPPRESSED_ADDRESS -> SUPPRESSIONS;
        };
    }

    /** As many as are due, in one number. */
    static String count(RecordClass what) {
        return "select count(*) from (" + of(what) + ") due";
    }
}
