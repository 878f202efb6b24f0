-- What account holders may ask for, how long each class of record is kept, and what is kept longer because somebody says so.

-- Holds ----------------------------------------------------------------------------------------------------------

create sequence hold_seq;

create table hold (
    id        bigint        primary key,
    version   int           not null,
    account   varchar(60)   references account,
    incident  bigint        references incident,
    reason    varchar(1000) not null,
    placed_by varchar(60)   not null references person,
    placed_at timestamptz   not null,
    lifted_by varchar(60)   references person,
    lifted_at timestamptz,
    lifted_why varchar(1000),
    check ((account is null) <> (incident is null)),
    check ((lifted_at is null) = (lifted_by is null) and (lifted_at is null) = (lifted_why is null))
);
comment on table hold is 'What nothing may forget while it stands: an account with all its incidents, or one incident.';
create unique index hold_account on hold (upper(account)) where lifted_at is null and account is not null;
create unique index hold_incident on hold (incident) where lifted_at is null and incident is not null;
create index hold_any_incident on hold (incident) where incident is not null;
create index hold_any_account on hold (account) where account is not null;

-- Restriction of an account (domain.md X15) ----------------------------------------------------------------------

create table account_restriction (
    account       varchar(60) primary key references account,
    officer       varchar(60) not null references person,
    restricted_by varchar(60) not null references person,
    restricted_at timestamptz not null
);
comment on table account_restriction is 'Who besides the duty managers may look at an account that is RESTRICTED.';
create index account_restriction_officer on account_restriction (officer);

-- Requests of account holders ------------------------------------------------------------------------------------

create sequence holder_request_seq;

create table holder_request (
    id           bigint        primary key,
    version      int           not null,
    kind         varchar(20)   not null check (kind in ('WHO_LOOKED', 'ACCESS', 'RECTIFICATION', 'ERASURE', 'RESTRICTION', 'LIFTING')),
    account      varchar(60)   not null references account,
    received_on  date          not null,
    identity     varchar(20)   not null check (identity in ('SIGNED_IN', 'DOCUMENTS', 'QUESTIONS')),
    due_on       date          not null check (due_on > received_on),
    extended_why varchar(1000),
    recorded_by  varchar(60)   not null references person,
    recorded_at  timestamptz   not null,
    state        varchar(20)   not null check (state in ('OPEN', 'PROPOSED', 'AGREED', 'DONE', 'REFUSED', 'WITHDRAWN')),
    verdict      varchar(20)   check (verdict in ('GRANT', 'REFUSE')),
    ground       varchar(20)   check (ground in ('LEGAL_HOLD', 'SAFETY', 'NOT_THE_HOLDER', 'UNFOUNDED')),
    words        varchar(1000),
    open_incidents varchar(20) check (open_incidents in ('FINISH', 'WITHDRAW')),
    officer      varchar(60)   references person,
    proposed_by  varchar(60)   references person,
    proposed_at  timestamptz,
    agreed_by    varchar(60)   references person,
    agreed_at    timestamptz,
    ended_at     timestamptz,
    check (agreed_by <> proposed_by),
    check ((verdict = 'REFUSE') = (ground is not null)),
    check (state in ('OPEN', 'WITHDRAWN') or proposed_by is not null),
    check (state not in ('AGREED', 'DONE', 'REFUSED') or agreed_by is not null)
);
comment on table holder_request is 'What an account''s holder asks for under data protection law: recorded, decided by one duty manager, agreed by another.';
comment on column holder_request.words is 'Why it was decided so, in the duty manager''s words; forgotten when the account is erased.';
create index holder_request_account on holder_request (account, id);
create index holder_request_open on holder_request (due_on, id) where state in ('OPEN', 'PROPOSED', 'AGREED');
create index holder_request_ended on holder_request (ended_at desc, id desc) where ended_at is not null;

create table rectification (
    request bigint       not null references holder_request,
    field   varchar(20)  not null check (field in ('NAME', 'ORGANISATION', 'EMAIL', 'PHONE', 'SECOND_PHONE', 'POSTCODE', 'CONTACT_NEEDS')),
    value   varchar(254) not null,
    primary key (request, field)
);
comment on table rectification is 'What is to be corrected, until it is: it goes with the decision.';

-- Retention ------------------------------------------------------------------------------------------------------

create table retention_rule (
    record_class   varchar(30)   not null,
    effective_from date          not null,
    kept           varchar(10)   not null check (kept ~ '^P[0-9]{1,4}[DWMY]$'),
    reason         varchar(1000) not null,
    set_by         varchar(60)   not null,
    set_at         timestamptz   not null,
    primary key (record_class, effective_from)
);
comment on table retention_rule is 'How long a class of records is kept, from a day on: the last row of the day or before counts. Only ever inserted.';
comment on column retention_rule.kept is 'A period as ISO 8601 writes it, such as P24M.';

insert into retention_rule values
    ('CLOSED_ACCOUNT', '2026-01-01', 'P0D', 'Deletion by the holder, once nothing is open (X13)', 'system', '2026-01-01T00:00:00Z'),
    ('INCIDENT', '2026-01-01', 'P24M', '24 months after closing', 'system', '2026-01-01T00:00:00Z'),
    ('FILE', '2026-01-01', 'P6M', 'Screenshots serve until the answer has stood for a while', 'system', '2026-01-01T00:00:00Z'),
    ('ACTIVITY', '2026-01-01', 'P12M', 'Advisers look at recent weeks; a year shows a season', 'system', '2026-01-01T00:00:00Z'),
    ('REFUSED_FORM', '2026-01-01', 'P24M', 'As long as a partner may ask what became of a form', 'system', '2026-01-01T00:00:00Z'),
    ('PARTNER_TRAFFIC', '2026-01-01', 'P24M', 'As the security log', 'system', '2026-01-01T00:00:00Z'),
    ('SAFETY_ALERT', '2026-01-01', 'P24M', 'As the incident it is about', 'system', '2026-01-01T00:00:00Z');

create table forgotten (
    day          date        not null,
    record_class varchar(30) not null,
    records      bigint      not null check (records > 0),
    last_at      timestamptz not null,
    primary key (day, record_class)
);
comment on table forgotten is 'How many records of a class retention has forgotten by day, counted in the transaction that did.';

create table refusals_forgotten (
    partner   varchar(40)  not null references partner,
    day       timestamptz  not null,
    operation varchar(40)  not null,
    refusals  bigint       not null check (refusals > 0),
    primary key (partner, day, operation)
);
comment on table refusals_forgotten is 'Refused forms of days whose rows are gone, so that the reconciliation stays exact. day is London''s, by its first instant.';

create table submissions_forgotten (
    partner varchar(40)  not null references partner,
    day     timestamptz  not null,
    forms   bigint       not null check (forms > 0),
    primary key (partner, day)
);
comment on table submissions_forgotten is 'The same for the accepted forms whose submission ids are gone.';

alter table incident add forgotten_at timestamptz;
comment on column incident.forgotten_at is 'When all that named a person was removed from it: by erasure, or because it was kept long enough.';

-- Each of the sweeps reads what it has still to do, and that alone.
create index incident_forgettable on incident (coalesce(closed_at, changed_at), id)
    where state in ('CLOSED', 'WITHDRAWN') and forgotten_at is null;
create index account_to_forget on account (closed_at) where closed_at is not null and state <> 'DELETED';
create index safety_alert_forgettable on safety_alert (closed_at) where closed_at is not null and done <> '-';
create index attachment_added on attachment (added_at) where state <> 'INFECTED' and incident is not null;
create index partner_refusal_age on partner_refusal using brin (at) with (autosummarize = on);
create index partner_traffic_age on partner_traffic (hour);

-- What is erased is found by its incident.
create index safety_alert_about on safety_alert (about) where about is not null;
create index control_measure_incident on control_measure (incident);
create index control_measure_key_measure on control_measure_key (measure);
create index incident_link_of on incident_link (incident);
create index incident_link_to on incident_link (other);

-- What a line of the timeline still says when no word that a person wrote may stay: its codes, in the shape that they had.
create function without_words(kind text, body text) returns text language sql immutable parallel safe
    return case
        when kind in ('RAISED', 'TAKEN', 'GIVEN_BACK', 'CATEGORY_CHANGED', 'RESUMED', 'CONTACT_CHANGED', 'CALL_OWED',
                      'CALL_SUPERSEDED', 'UNLINKED', 'TASK_DONE', 'ROUTE_CHANGED', 'DUE_SOON', 'OVERDUE') then body
        when kind = 'ASSIGNED' then split_part(body, E'\n', 1)
        when kind in ('LINKED', 'RESTRICTED', 'SITE_CHANGED') then split_part(body, E'\n', 1) || E'\n'
        when kind = 'CALL_TRANSFERRED' then substring(body from '^\w+ \w+: ')
        when kind = 'FOLLOW_UP_SET' then substring(body from '^[0-9]{4}-[0-9]{2}-[0-9]{2}')
        when kind in ('CLOSED', 'CALL_ENDED', 'CALL_ATTEMPTED', 'TASK_ASKED') then substring(body from '^[A-Z]+(?:_[A-Z]+)*')
    end;

-- What a holder may read of an incident of theirs: all of it, unless it is restricted, or tells of the safety of somebody else.
create function open_to_holder(id bigint) returns boolean language sql stable
    return not exists (select from restriction r where r.incident = open_to_holder.id)
        and not exists (select from incident i where i.id = open_to_holder.id and i.staff_safety);

-- Whoever works here or for a partner, as a holder is told of them: what they are, and no name.
create function staff_as_role(name text) returns text language sql stable
    return coalesce(
        (select string_agg(r.role, ', ' order by r.role) from person_role r where r.username = staff_as_role.name),
        (select p.name from partner p where p.code = staff_as_role.name), 'system');
