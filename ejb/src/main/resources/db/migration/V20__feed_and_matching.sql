-- What Universal Jobmatch's own messages need of an account, and how an incident comes to its account.

-- Closing has a version of its own, so that it ends alike whether the closing or what it closes is heard of first.
alter table account
    add column closed_version bigint      check (closed_version > 0),
    add column closing_wish   varchar(8)  check (closing_wish in ('FINISH', 'WITHDRAW')),
    add check ((closed_version is null) = (closing_wish is null));
comment on column account.closed_version is 'The source''s own version of the newest closing that we were told of; where the account''s own is higher, it was opened again after that.';
comment on column account.closing_wish is 'What its holder wants done with incidents that are open (domain.md X13).';

-- As people type it, whatever the case and whatever stands between letters and digits.
create index account_reference_typed on account (regexp_replace(upper(reference), '[^A-Z0-9]', '', 'g'));

-- Open incidents whose customer has an account and gave no address: few, and looked for whenever an account gets one.
create index incident_without_address on incident (account_reference, id)
    where email is null and account_reference is not null and state not in ('CLOSED', 'WITHDRAWN');

-- Somebody said: this is the account. Undone, it says so and stays.
create sequence incident_match_seq increment by 50;
create table incident_match (
    id            bigint       primary key,
    incident      bigint       not null references incident,
    account       varchar(60)  not null references account,
    reason        varchar(100)  not null,
    typed_before  varchar(60),
    type_before   varchar(20)  not null,
    origin_before varchar(20)  not null,
    gave_address  boolean      not null,
    confirmed_by  varchar(60)  not null references person,
    confirmed_at  timestamptz  not null,
    undone_by     varchar(60)  references person,
    undone_at     timestamptz,
    check ((undone_at is null) = (undone_by is null))
);
comment on table incident_match is 'An incident that came without its account, and the account that a person found for it.';
comment on column incident_match.typed_before is 'The reference on the form, where there was one that no account has.';
comment on column incident_match.gave_address is 'Whether the incident''s address is the account''s, and goes where this is undone.';
create unique index incident_match_standing on incident_match (incident) where undone_at is null;
