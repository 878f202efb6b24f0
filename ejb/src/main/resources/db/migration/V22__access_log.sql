-- Every try to look at an account, allowed or refused (domain.md section 6): the account holder can ask for it, nobody can change it.
create table access_log (
    id       bigint      generated always as identity,
    at       timestamptz not null,
    actor    varchar(60) not null,
    role     varchar(20) not null check (role in ('adviser', 'helpdesk', 'duty-manager')),
    account  varchar(60),
    incident varchar(20),
    reason   varchar(400),
    consent  varchar(12) not null check (consent in ('NEVER', 'GIVEN', 'REVOKED')),
    result   varchar(10) not null check (result in ('ALLOWED', 'REFUSED')),
    code     varchar(20) not null,
    primary key (id, at)
);
comment on table access_log is 'Has no reference to account: what was asked for need not be there, and stays when what was there is gone.';
comment on column access_log.account is 'As it was asked for; null where that can be no reference of an account, or the incident was none of the caller''s.';
comment on column access_log.reason is 'In the words of whoever asked: personal, for the auditor and the account holder only.';
comment on column access_log.consent is 'What stood at that moment, whatever was answered.';
comment on column access_log.code is 'Why it was allowed or refused, which whoever asked may not know.';

create index access_log_actor on access_log (actor, id);
create index access_log_account on access_log (account, id);
create index access_log_refused on access_log (at, actor, account) where result = 'REFUSED';
create index access_log_refused_to on access_log (actor, at, account) where result = 'REFUSED';

create function access_log_is_insert_only() returns trigger language plpgsql as $$
begin
    raise exception 'the access log is only ever inserted';
end $$;
create trigger access_log_insert_only before update or delete on access_log for each row execute function access_log_is_insert_only();
create trigger access_log_no_truncate before truncate on access_log for each statement execute function access_log_is_insert_only();

-- The notes that somebody saved, however much else they did since.
create index activity_note on activity (account, at, id) where kind = 'NOTE';
