-- The access log, by month and sealed as the audit is.

create table access_log_by_month (
    id       bigint      not null generated always as identity,
    at       timestamptz not null,
    actor    varchar(60) not null,
    role     varchar(20) not null check (role in ('adviser', 'helpdesk', 'duty-manager')),
    account  varchar(60),
    incident varchar(20),
    reason   varchar(400),
    consent  varchar(12) not null check (consent in ('NEVER', 'GIVEN', 'REVOKED')),
    result   varchar(10) not null check (result in ('ALLOWED', 'REFUSED')),
    code     varchar(20) not null,
    written_in xid8      not null default pg_current_xact_id()
) partition by range (at);
create table access_log_seal (
    id     bigint      not null,
    at     timestamptz not null,
    block  bigint      not null,
    digest bytea       not null,
    primary key (id, at)
) partition by range (at);
create table access_log_other partition of access_log_by_month default;
create table access_log_seal_other partition of access_log_seal default;

alter table access_log rename to access_log_in_one;
alter table access_log_by_month rename to access_log;
insert into sealed_log (log) values ('access_log');
select open_month('access_log', month) from (select distinct date_trunc('month', at, 'UTC') as month from access_log_in_one) before order by month;
select open_months(3);
insert into access_log (id, at, actor, role, account, incident, reason, consent, result, code) overriding system value
select id, at, actor, role, account, incident, reason, consent, result, code from access_log_in_one order by id;
select setval(pg_get_serial_sequence('access_log', 'id'), coalesce(max(id), 0) + 1, false) from access_log_in_one;
drop table access_log_in_one;

alter table access_log add primary key (id, at);
comment on table access_log is 'Has no reference to account: what was asked for need not be there, and stays when what was there is gone. One table for each month, in UTC.';
comment on column access_log.account is 'As it was asked for; null where that can be no reference of an account, or the incident was none of the caller''s.';
comment on column access_log.reason is 'In the words of whoever asked: personal, for the auditor and the account holder only.';
comment on column access_log.consent is 'What stood at that moment, whatever was answered.';
comment on column access_log.code is 'Why it was allowed or refused, which whoever asked may not know.';
create index access_log_actor on access_log (actor, id);
create index access_log_account on access_log (account, id);
create index access_log_refused on access_log (at, actor, account) where result = 'REFUSED';
create index access_log_refused_to on access_log (actor, at, account) where result = 'REFUSED';
create index access_log_written on access_log (written_in, id);
create index access_log_seal_block on access_log_seal (block, id);

create trigger access_log_insert_only before update or delete on access_log for each row execute function access_log_is_insert_only();
create trigger access_log_no_truncate before truncate on access_log for each statement execute function access_log_is_insert_only();
create trigger access_log_seal_insert_only before update or delete on access_log_seal for each row execute function refuse_change('access log seal');
create trigger access_log_seal_no_truncate before truncate on access_log_seal for each statement execute function refuse_change('access log seal');

create function sealed_form(l access_log) returns text language sql stable parallel safe
    return json_build_array(l.id, (extract(epoch from l.at) * 1000000)::bigint, l.actor, l.role, l.account, l.incident, l.reason, l.consent, l.result, l.code)::text;
