-- A reference is the source's own, and case tells accounts apart. People write it in any: that is taken for the account that it can only mean,
-- and not for a restricted one where another is written just so.

create or replace function restrict_as_account() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare
    known account_restriction;
    line  bigint;
    why   text;
begin
    select r.* into known from account_restriction r
    where upper(r.account) = upper(new.account_reference) and (r.account = new.account_reference
        or not exists (select from account a where a.reference = new.account_reference))
    order by r.account limit 1;
    if not found and new.account_reference is null and new.email is not null then
        select r.* into known from account_holder h join account_restriction r on r.account = h.account
        where lower(h.email) = lower(new.email)
            and not exists (select from account_holder o where lower(o.email) = lower(h.email) and o.account <> h.account)
            and not exists (select from mailbox m where lower(m.address) = lower(h.email))
        limit 1;
    end if;
    if known.officer is null then
        return null;
    end if;
    select 'HR-' || coalesce(max(q.id), 0) into why from holder_request q where q.account = known.account and q.kind = 'RESTRICTION';
    insert into restriction (incident, officer, reason, restricted_by, restricted_at)
    values (new.id, known.officer, why, known.restricted_by, new.received_at);
    line := nextval('entry_seq');
    insert into entry (id, incident, written_at, kind, written_by, body)
    values (line, new.id, new.received_at, 'RESTRICTED', 'system', known.officer || E'\n' || why);
    insert into delivery (id, incident, entry, purpose, recipient, message_id, state, attempts, maybe_sent, promised_at, next_try_at, queued_at, version)
    values (nextval('delivery_seq'), new.id, line, 'RECORD_ENTRUSTED', 'PERSON:' || known.officer,
        '<' || gen_random_uuid() || '@jobmatch-helpdesk.dwp.gov.uk>', 'DUE', 0, false, new.received_at, new.received_at, new.received_at - interval '1 minute', 0);
    insert into audit (id, at, actor, action, subject, result, detail)
    values (nextval('audit_seq'), new.received_at, 'system', 'INCIDENT_RESTRICTED', new.reference, 'DONE', known.officer);
    return null;
end $$;
