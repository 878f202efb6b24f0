-- The helpdesk's first schema. Times are instants (timestamptz); text limits are those of the partner contract.

-- Places and people ----------------------------------------------------------------------------------------------

create table mailbox (
    code        varchar(40)  primary key,
    address     varchar(254) not null,
    display_name varchar(200) not null,
    active      boolean      not null default true
);
comment on table mailbox is 'Shared inboxes that answers go to. An address here is never a customer''s own (domain.md 3.1 SHARED).';
create unique index mailbox_address on mailbox (lower(address));

create table site (
    code       varchar(40)  primary key,
    name       varchar(200) not null,
    nation     varchar(20)  not null check (nation in ('ENGLAND_AND_WALES', 'SCOTLAND')),
    mailbox    varchar(40)  not null references mailbox
);

create table office (
    code       varchar(40)  primary key,
    name       varchar(200) not null,
    nation     varchar(20)  not null check (nation in ('ENGLAND_AND_WALES', 'SCOTLAND')),
    mailbox    varchar(40)  not null references mailbox
);

create table person (
    username      varchar(60)  primary key,
    display_name  varchar(200) not null,
    email         varchar(254) not null,
    password_hash varchar(100) not null,
    office        varchar(40)  references office,
    site          varchar(40)  references site,
    speaks_welsh  boolean      not null default false,
    signs_bsl     boolean      not null default false,
    active        boolean      not null default true
);

create table person_role (
    username varchar(60) not null references person,
    role     varchar(40) not null check (role in ('adviser', 'helpdesk', 'duty-manager', 'team-leader', 'qat',
                         'caller', 'site-agent', 'policy-owner', 'auditor', 'administrator')),
    primary key (username, role)
);

create table partner (
    code          varchar(40)  primary key,
    name          varchar(200) not null,
    role          varchar(40)  not null check (role in ('partner-employer-direct', 'partner-jobseeker-direct', 'partner-universal-jobmatch')),
    channel       varchar(20)  check (channel in ('EMPLOYER_DIRECT', 'JOBSEEKER_DIRECT')),
    site          varchar(40)  references site,
    secret_digest varchar(100) not null,
    secret_salt   varchar(100) not null,
    active        boolean      not null default true
);
comment on column partner.channel is 'Null for the site itself, whose channel follows from the account it vouches for.';
comment on column partner.site is 'The one site that this partner speaks for; null where it speaks for several.';

create table sign_in_failure (
    username_digest varchar(64) not null,
    failed_at       timestamptz not null
);
create index sign_in_failure_recent on sign_in_failure (username_digest, failed_at desc);
create index sign_in_failure_age on sign_in_failure (failed_at);

-- Policy ---------------------------------------------------------------------------------------------------------

create table policy (
    version                      int          primary key,
    effective_from               timestamptz  not null,
    default_site                 varchar(40)  not null references site,
    dwp_domains                  varchar(500) not null,
    copy_employer_on_ed_replies  boolean      not null,
    reply_to_jobseeker_on_jd     boolean      not null,
    immediate_minutes            int          not null check (immediate_minutes > 0),
    priority_working_minutes     int          not null check (priority_working_minutes > 0),
    standard_working_minutes     int          not null check (standard_working_minutes > 0),
    safety_phone                 varchar(30)  not null
);

create table postcode_area (
    area varchar(2) primary key,
    site varchar(40) not null references site
);
comment on table postcode_area is 'Home site of an employer whose account names none (domain.md 3.4).';

-- Accounts -------------------------------------------------------------------------------------------------------

create table account (
    reference    varchar(60)  primary key,
    kind         varchar(20)  not null check (kind in ('EMPLOYER', 'JOBSEEKER')),
    origin       varchar(20)  not null check (origin in ('ERM_MIGRATED', 'ONLINE', 'NOT_KNOWN')),
    name         varchar(200),
    organisation varchar(200),
    email        varchar(254),
    phone        varchar(30),
    postcode     varchar(10),
    language     varchar(2)   not null default 'EN' check (language in ('EN', 'CY')),
    home_site    varchar(40)  references site,
    check (kind <> 'EMPLOYER' or organisation is not null)
);

create table suppressed_address (
    address       varchar(254) primary key,
    suppressed_at timestamptz  not null,
    lapses_at     timestamptz  not null
);
comment on table suppressed_address is 'Addresses with a verified hard bounce; they count as no email until they lapse (domain.md X1, X2).';

-- Incidents ------------------------------------------------------------------------------------------------------

create sequence incident_seq increment by 50;
create sequence entry_seq increment by 50;
create sequence delivery_seq increment by 50;
create sequence callback_seq increment by 50;
create sequence audit_seq increment by 50;

create table incident (
    id              bigint       primary key,
    reference       varchar(15)  not null unique check (reference ~ '^UJ-[0-9]{4}-[0-9]{7}$'),
    version         int          not null,
    state           varchar(20)  not null,
    -- the form, domain.md section 4
    channel         varchar(20)  not null,
    category        varchar(30)  not null,
    customer_type   varchar(20)  not null,
    customer_name   varchar(200),
    organisation    varchar(200),
    account_reference varchar(60),
    account_origin  varchar(20)  not null,
    email           varchar(254),
    phone           varchar(60),
    phone_extension varchar(60),
    no_phone_reason varchar(200),
    best_time       varchar(200),
    language        varchar(2)   not null check (language in ('EN', 'CY')),
    contact_needs   varchar(200),
    summary         varchar(200) not null,
    detail          varchar(4000) not null,
    vacancy_reference varchar(60),
    call_required   boolean      not null,
    call_reason     varchar(200),
    staff_safety    boolean      not null,
    dwp_email       varchar(254),
    office          varchar(40)  references office,
    submitting_site varchar(40)  references site,
    handling_site   varchar(40)  references site,
    home_site       varchar(40)  references site,
    raised_by       varchar(60)  not null,
    raiser_reference varchar(60),
    -- the decision, domain.md section 3
    priority        varchar(20)  not null check (priority in ('IMMEDIATE', 'PRIORITY', 'STANDARD')),
    priority_rank   smallint     not null,
    rule            varchar(10)  not null,
    policy_version  int          not null references policy,
    reply_to        varchar(30)  not null,
    reply_copies    varchar(100) not null,
    callback_owner  varchar(40),
    callback_held   boolean      not null,
    facts           varchar(400) not null,
    why_en          varchar(200) not null,
    why_cy          varchar(200) not null,
    -- its life
    received_at     timestamptz  not null,
    due_at          timestamptz  not null,
    owner           varchar(60)  references person,
    taken_at        timestamptz,
    answered_at     timestamptz,
    closed_at       timestamptz,
    outcome         varchar(40),
    changed_at      timestamptz  not null,
    changed_by      varchar(60)  not null
);
comment on column incident.priority_rank is 'Position of priority in the work order (domain.md 3.3): 0 immediate, 1 priority, 2 standard.';
-- The queue: one index serves every list in work order, by keyset.
create index incident_work_order on incident (priority_rank, due_at, received_at, id) where state <> 'CLOSED' and state <> 'WITHDRAWN';
create index incident_takeable on incident (priority_rank, due_at, received_at, id) where owner is null and state in ('NEW', 'REOPENED');
create index incident_owner on incident (owner, priority_rank, due_at, received_at, id) where owner is not null and state <> 'CLOSED';
create index incident_office on incident (office, id) where office is not null;
create index incident_raised_by on incident (raised_by, changed_at, id);

create table task (
    incident    bigint      not null references incident,
    code        varchar(40) not null,
    raised_at   timestamptz not null,
    done_at     timestamptz,
    primary key (incident, code)
);
comment on table task is 'What the raiser still has to give, such as a phone number: each refusal that staff safety overrode (domain.md S1), and X8.';

create table entry (
    id          bigint        primary key,
    incident    bigint        not null references incident,
    written_at  timestamptz   not null,
    kind        varchar(30)   not null,
    written_by  varchar(60)   not null,
    body        varchar(8000)
);
comment on table entry is 'The timeline of an incident: what happened, and the words of notes and replies.';
create index entry_incident on entry (incident, id);

-- Exactly-once acceptance ----------------------------------------------------------------------------------------

create table submission (
    partner       varchar(40)   not null references partner,
    submission_id varchar(64)   not null,
    operation     varchar(40)   not null,
    digest        varchar(64)   not null,
    incident      bigint        not null,
    answer        varchar(4000) not null,
    received_at   timestamptz   not null,
    primary key (partner, submission_id)
);
comment on table submission is 'What a partner has sent under its own key, and our first answer. The primary key decides races.';
create index submission_incident on submission (incident);

-- Promises -------------------------------------------------------------------------------------------------------

create table delivery (
    id            bigint       primary key,
    incident      bigint       references incident,
    about         varchar(120),
    entry         bigint       references entry,
    callback      bigint,
    purpose       varchar(20)  not null check (purpose in ('RECEIPT', 'REPLY', 'CALL_REQUIRED', 'DUTY_ALERT')),
    recipient     varchar(60)  not null,
    message_id    varchar(120) not null unique,
    state         varchar(20)  not null check (state in ('DUE', 'SENDING', 'SENT', 'FAILED', 'DISCARDED')),
    attempts      int          not null,
    maybe_sent    boolean      not null,
    promised_at   timestamptz  not null,
    next_try_at   timestamptz  not null,
    queued_at     timestamptz  not null,
    settled_at    timestamptz,
    failure       varchar(40),
    version       int          not null,
    check (incident is not null or (about is not null and purpose = 'DUTY_ALERT'))
);
comment on column delivery.about is 'What an alert without an incident is about: a form that was refused all the same, by sender and submission id.';
comment on table delivery is 'Something we owe by email: the outbox. Recipient is a party and place, never an address: that is worked out when it is sent.';
comment on column delivery.queued_at is 'When its id was last put on the queue, so that the sweep does not pile up copies.';
comment on column delivery.maybe_sent is 'True where an earlier try ended without an answer, so that the mail may have gone out.';
-- One promise per purpose and recipient: each reply is its own entry, each callback its own row.
create unique index delivery_once on delivery (incident, about, purpose, recipient, entry, callback) nulls not distinct;
create index delivery_overdue on delivery (next_try_at) where state in ('DUE', 'SENDING');
create index delivery_about on delivery (about) where about is not null;
create index delivery_failed on delivery (failure, settled_at) where state = 'FAILED';

create table callback (
    id            bigint        primary key,
    version       int           not null,
    incident      bigint        not null references incident,
    entry         bigint        not null references entry,
    owner_group   varchar(40)   not null,
    site          varchar(40)   references site,
    office        varchar(40)   references office,
    state         varchar(20)   not null check (state in ('OWED', 'OFFERED', 'HELD', 'TAKEN', 'JOINED', 'RETURNED', 'CLOSED', 'SUPERSEDED')),
    joined_to     bigint        references callback,
    phone         varchar(100)  not null,
    caller        varchar(60)   references person,
    attempts      int           not null,
    owed_at       timestamptz   not null,
    due_at        timestamptz   not null,
    next_attempt_at timestamptz,
    outcome       varchar(30),
    closed_at     timestamptz,
    changed_at    timestamptz   not null,
    changed_by    varchar(60)   not null
);
create unique index callback_one_open_per_number on callback (phone) where state in ('OWED', 'OFFERED', 'HELD', 'TAKEN');
create index callback_board on callback (owner_group, due_at, id) where state in ('OFFERED', 'HELD', 'TAKEN');
create index callback_incident on callback (incident);
create index callback_joined on callback (joined_to) where joined_to is not null;
create index callback_owed on callback (owed_at) where state = 'OWED';

create table attempt (
    callback         bigint       not null references callback,
    number           int          not null,
    attempted_at     timestamptz  not null,
    made_by          varchar(60)  not null,
    outcome          varchar(30)  not null,
    identity_checked boolean      not null,
    contact          boolean      not null,
    notes            varchar(4000),
    primary key (callback, number)
);
comment on column attempt.contact is 'Whether it counts as an attempt at contact (domain.md X8, X9).';

-- Audit ----------------------------------------------------------------------------------------------------------

create table audit (
    id       bigint       primary key,
    at       timestamptz  not null,
    actor    varchar(60)  not null,
    action   varchar(40)  not null,
    subject  varchar(120),
    result   varchar(20)  not null check (result in ('DONE', 'REFUSED')),
    detail   varchar(400)
);
comment on table audit is 'Who did or saw what. Only ever inserted; no message text, no contact details.';
create index audit_subject on audit (subject, id);
create index audit_actor on audit (actor, id);

create function audit_is_insert_only() returns trigger language plpgsql as $$
begin
    raise exception 'the audit is only ever inserted';
end $$;
create trigger audit_insert_only before update or delete on audit for each row execute function audit_is_insert_only();
create trigger audit_no_truncate before truncate on audit for each statement execute function audit_is_insert_only();

-- What every installation starts with ----------------------------------------------------------------------------

insert into mailbox (code, address, display_name) values
    ('ED_ANNESLEY', 'annesley.employerdirect@dwp.gov.uk', 'Annesley inbox'),
    ('ED_SOUTHEND', 'southend.employerdirect@dwp.gov.uk', 'Southend inbox'),
    ('ED_TELFORD', 'telford.employerdirect@dwp.gov.uk', 'Telford inbox'),
    ('ED_DUNDEE', 'dundee.employerdirect@dwp.gov.uk', 'Dundee inbox'),
    ('SERCO_JD', 'jobseekerdirect@serco.example', 'SERCO Jobseeker Direct inbox'),
    ('DUTY_MANAGER', 'helpdesk.dutymanager@dwp.gov.uk', 'Duty manager');
insert into site (code, name, nation, mailbox) values
    ('ANNESLEY', 'Annesley', 'ENGLAND_AND_WALES', 'ED_ANNESLEY'),
    ('SOUTHEND', 'Southend', 'ENGLAND_AND_WALES', 'ED_SOUTHEND'),
    ('TELFORD', 'Telford', 'ENGLAND_AND_WALES', 'ED_TELFORD'),
    ('DUNDEE', 'Dundee', 'SCOTLAND', 'ED_DUNDEE');
insert into policy values (1, '2026-01-01T00:00:00Z', 'TELFORD',
    'dwp.gov.uk dwp.gsi.gov.uk jobcentreplus.gsi.gov.uk', false, false, 30, 240, 1200, '01632 960 999');
