-- Files of accounts (docs/account-files.md): each is checked onto a table of its own, confirmed by a person, and merged part by part.

create sequence account_load_seq increment by 50;

create table account_load (
    id           bigint       primary key,
    layout       varchar(20)  not null check (layout in ('ACCOUNTS', 'ERM_TRANSFER')),
    state        varchar(12)  not null check (state in ('CHECKING', 'REFUSED', 'CHECKED', 'LOADING', 'COMPARING', 'LOADED', 'CANCELLED')),
    name         varchar(100) not null,
    spool        uuid         not null,
    size         bigint       not null check (size >= 0),
    received_at  timestamptz  not null,
    received_by  varchar(60)  not null,
    confirmed_at timestamptz,
    confirmed_by varchar(60),
    ended_at     timestamptz,
    ended_by     varchar(60),
    attempt      integer      not null default 0,
    leased_until timestamptz  not null,
    tidied       boolean      not null default false,
    taken        bigint       not null default 0,
    refused      bigint       not null default 0,
    fresh        bigint       not null default 0,
    changed      bigint       not null default 0,
    unchanged    bigint       not null default 0,
    late         bigint       not null default 0,
    line         bigint       not null default 0,
    gone_over    bigint       not null default 0,
    inserted     bigint       not null default 0,
    updated      bigint       not null default 0,
    consents     bigint       not null default 0,
    check ((confirmed_at is null) = (confirmed_by is null)),
    check ((ended_at is null) = (state not in ('REFUSED', 'LOADED', 'CANCELLED')))
);
comment on column account_load.spool is 'Under which name the file lies on the server''s disk until it is checked; then it is deleted.';
comment on column account_load.leased_until is 'Somebody works on it until then; past it the work was cut short and goes on.';
comment on column account_load.fresh is 'By the check: lines of accounts that we do not have. So are changed, unchanged, and late: older than what we have, or of an account that is deleted here.';
comment on column account_load.line is 'The last line that was merged: what follows is still to do.';
comment on column account_load.inserted is 'By the loading itself, which may find other than the check did.';
create index account_load_open on account_load (leased_until) where not tidied;

-- What a file says, until it is loaded or given up. Not unlogged: a crash of the database would empty it, and half a load look whole.
create table account_load_row (
    load             bigint  not null references account_load,
    line             bigint  not null,
    refused          boolean not null default false,
    reference        varchar(60) not null,
    version          bigint  not null,
    kind             varchar(20) not null,
    origin           varchar(20) not null,
    state            varchar(12) not null,
    opened_at        timestamptz,
    closed_at        timestamptz,
    name             varchar(200),
    organisation     varchar(200),
    email            varchar(254),
    email_origin     varchar(20),
    phone            varchar(30),
    second_phone     varchar(30),
    postcode         varchar(10),
    language         varchar(2) not null,
    contact_needs    varchar(200),
    home_site        varchar(40),
    consent_given    boolean,
    consent_version  bigint,
    consent_at       timestamptz,
    consent_wording  varchar(20),
    consent_language varchar(2),
    primary key (load, line)
);

create table account_load_fault (
    load     bigint      not null references account_load,
    line     bigint      not null,
    field    varchar(20) not null,
    fault    varchar(20) not null,
    primary key (load, line, field, fault)
);
comment on table account_load_fault is 'Where a file is to be mended, and never a word of what stands there.';

create table account_load_difference (
    load      bigint      not null references account_load,
    reference varchar(60) not null,
    kind      varchar(12) not null check (kind in ('NOT_IN_FILE', 'NOT_HERE', 'DIFFERS')),
    primary key (load, reference)
);

create table account_load_tally (
    load     bigint      not null references account_load,
    side     varchar(4)  not null check (side in ('FILE', 'HERE')),
    kind     varchar(20) not null,
    state    varchar(12) not null,
    consent  varchar(7)  not null check (consent in ('GIVEN', 'REVOKED', 'NONE')),
    accounts bigint      not null,
    primary key (load, side, kind, state, consent)
);
