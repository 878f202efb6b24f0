package uk.gov.dwp.jobmatch.feed;

/**
 * The one rule of what counts where the source tells of an account more than once, in SQL: for one message and for a file of a
 * million alike. The highest version wins, whatever comes first; told again, nothing changes. What is deleted stays deleted.
 *
 * <p>Each statement reads what was told from {@code told}: a table, or a select in brackets.
 */
public final class LatestWins {

    private LatestWins() {}

    /**
     * Merges accounts and their holders; the count of the update is that of accounts that were changed. An account that is restricted
     * stays so; one that was closed by an older message is open again.
     *
     * @param told has {@code reference, version, kind, origin, home_site, opened_at, name, organisation, email, email_origin,
     *     phone, second_phone, postcode, language, contact_needs}, each account once; takes {@code :now}
     */
    public static String accounts(String told) {
        return """
                with told as materialized (select * from %s t),
                changed as (
                    insert into account as a (reference, version, kind, origin, home_site, opened_at, changed_at)
                    select t.reference, t.version, t.kind, t.origin, t.home_site, t.opened_at, :now from told t
                    on conflict (reference) do update set
                        version = excluded.version, kind = excluded.kind, origin = excluded.origin,
                        home_site = excluded.home_site, opened_at = excluded.opened_at, changed_at = excluded.changed_at,
                        state = case when a.state = 'CLOSING' and a.closed_version < excluded.version then 'ACTIVE' else a.state end,
                        closed_at = case when a.closed_version < excluded.version then null else a.closed_at end
                    where a.version < excluded.version and a.state <> 'DELETED'
                    returning reference)
                insert into account_holder (account, name, organisation, email, email_origin, phone, second_phone, postcode,
                    language, contact_needs)
                select t.reference, t.name, t.organisation, t.email, t.email_origin, t.phone, t.second_phone, t.postcode,
                    t.language, t.contact_needs
                from told t join changed c on c.reference = t.reference
                on conflict (account) do update set
                    name = excluded.name, organisation = excluded.organisation, email = excluded.email,
                    email_origin = excluded.email_origin, phone = excluded.phone, second_phone = excluded.second_phone,
                    postcode = excluded.postcode, language = excluded.language, contact_needs = excluded.contact_needs
                """.formatted(told);
    }

    /**
     * Closes accounts; returns the reference of each whose closing was not known, and whether it is closed by it. One that we
     * were not told of becomes a bare row that is closed.
     *
     * @param told has {@code reference, version, at, wish}, each account once; takes {@code :now}
     */
    public static String closings(String told) {
        return """
                insert into account as a
                    (reference, kind, origin, state, closed_at, closed_version, closing_wish, changed_at)
                select t.reference, 'JOBSEEKER', 'NOT_KNOWN', 'CLOSING', t.at, t.version, t.wish, :now from %s t
                on conflict (reference) do update set
                    closed_version = excluded.closed_version, closing_wish = excluded.closing_wish,
                    closed_at = case when a.version <= excluded.closed_version then excluded.closed_at else a.closed_at end,
                    state = case when a.version <= excluded.closed_version and a.state = 'ACTIVE' then 'CLOSING' else a.state end,
                    changed_at = excluded.changed_at
                where coalesce(a.closed_version, 0) < excluded.closed_version and a.state <> 'DELETED'
                returning reference, version <= closed_version
                """.formatted(told);
    }

    /**
     * Makes room for what is told of accounts before their own message: bare rows of version 0, which say nothing but that there
     * is something. The account's own message fills them.
     *
     * @param told has {@code account}; takes {@code :now}
     */
    public static String bareAccounts(String told) {
        return """
                insert into account (reference, kind, origin, changed_at)
                select distinct t.account, 'JOBSEEKER', 'NOT_KNOWN', cast(:now as timestamptz) from %s t order by 1
                on conflict (reference) do nothing
                """.formatted(told);
    }

    /**
     * Adds to the history of consent; the count of the update is that of what was new. What is older than what stands takes its place
     * in the history and undoes nothing. The accounts must be there, and locked by whoever must not be overtaken by a look.
     *
     * @param told has {@code account, version, given, at, wording, language}; takes {@code :now}, {@code :by} and {@code :door}
     */
    public static String consents(String told) {
        return """
                insert into consent (account, version, given, at, told_at, told_by, door, wording, language)
                select t.account, t.version, t.given, t.at, :now, :by, :door, t.wording, t.language
                from %s t where (select state from account where reference = t.account) <> 'DELETED'
                on conflict (account, version) do nothing
                """.formatted(told);
    }

    /**
     * Adds what jobseekers did; returns account and id of what was new. What is told again, be it with another time, is the one that is
     * known, and of a message that tells it twice the first counts. Locks the accounts as a look does: an erasure that is under way
     * is waited for, and leaves nothing to add to.
     *
     * @param told has {@code account, at, id, kind, vacancy, words, place}; the accounts must be there
     */
    public static String activities(String told) {
        return """
                insert into activity (account, at, id, kind, vacancy, words)
                select t.account, t.at, t.id, t.kind, t.vacancy, t.words
                from (select distinct on (account, id) * from %s told order by account, id, place) t
                join account a on a.reference = t.account and a.state <> 'DELETED'
                where not exists (select from activity known where known.account = t.account and known.id = t.id)
                order by t.account, t.at, t.id
                for share of a
                on conflict (account, at, id) do nothing
                returning account, id
                """.formatted(told);
    }
}
