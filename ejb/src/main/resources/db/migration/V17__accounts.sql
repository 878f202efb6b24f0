-- Accounts of Universal Jobmatch as it feeds them to us, and each jobseeker's consent with its memory (domain.md section 6).

-- What an account is, without a word about who holds it: that stays when the holder is gone, so that counts stay right.
alter table account
    add column state      varchar(12) not null default 'ACTIVE' check (state in ('ACTIVE', 'CLOSING', 'DELETED', 'RESTRICTED')),
    add column version    bigint      not null default 0 check (version >= 0),
    add column opened_at  timestamptz,
    add column closed_at  timestamptz,
    add column changed_at timestamptz not null default now();
comment on column account.version is 'The source''s own version of the account: what carries a lower or equal one is late and changes nothing.';
comment on column account.closed_at is 'When its holder closed it; null while it is open.';

-- Who holds it: everything personal that an account has, in one row, so that deletion is a fact and not a search.
create table account_holder (
    account       varchar(60)  primary key references account,
    name          varchar(200),
    organisation  varchar(200),
    email         varchar(254),
    email_origin  varchar(20)  check (email_origin in ('SITE', 'ERM', 'HELPDESK')),
    phone         varchar(30),
    second_phone  varchar(30),
    postcode      varchar(10),
    language      varchar(2)   not null default 'EN' check (language in ('EN', 'CY')),
    contact_needs varchar(200),
    check ((email is null) = (email_origin is null))
);
comment on table account_holder is 'Whether an address counts (shared, suppressed) is asked of the mailboxes and of suppressed_address, never stored twice.';

insert into account_holder (account, name, organisation, email, email_origin, phone, postcode, language)
select reference, name, organisation, email,
       case when email is null then null when origin = 'ERM_MIGRATED' then 'ERM' else 'SITE' end, phone, postcode, language
from account;

alter table account drop column name, drop column organisation, drop column email, drop column phone, drop column postcode, drop column language;

-- As people write the names of firms: without case, marks, accents and the legal form at the end.
create function folded_name(name text) returns text language sql immutable parallel safe
    return regexp_replace(
        regexp_replace(lower(normalize(name, nfkd)), '\m(limited|ltd|plc|llp|cyf|cyfyngedig|ccc|cic)\M\.?\s*$', ''),
        '[^a-z0-9]', '', 'g');

create index account_holder_email on account_holder (lower(email)) where email is not null;
create index account_holder_phone on account_holder (right(digits_of(phone), 6)) where phone is not null;
create index account_holder_second_phone on account_holder (right(digits_of(second_phone), 6)) where second_phone is not null;
create index account_holder_organisation on account_holder (folded_name(organisation)) where organisation is not null;

-- Every grant and every revocation there ever was; never overwritten. What stands is the row with the highest version.
create table consent (
    account    varchar(60) not null references account,
    version    bigint      not null check (version >= 0),
    given      boolean     not null,
    at         timestamptz not null,
    told_at    timestamptz not null,
    told_by    varchar(60) not null,
    door       varchar(12) not null check (door in ('FEED', 'FILE', 'HELPDESK')),
    wording    varchar(20) not null,
    language   varchar(2)  not null check (language in ('EN', 'CY')),
    primary key (account, version)
);
comment on column consent.version is 'The source''s own order of what its holder said; a late one takes its place in the history and undoes nothing newer.';
comment on column consent.at is 'When the holder said so, by the source''s clock.';
comment on column consent.wording is 'Which edition of the words the holder agreed to, or took back.';
create index consent_at on consent (at);

create function consent_is_insert_only() returns trigger language plpgsql as $$
begin
    raise exception 'the history of consent is only ever inserted';
end $$;
create trigger consent_insert_only before update or delete on consent for each row execute function consent_is_insert_only();
create trigger consent_no_truncate before truncate on consent for each statement execute function consent_is_insert_only();

-- What a jobseeker did on the site: an adviser sees it while consent stands.
create table activity (
    account varchar(60) not null references account,
    at      timestamptz not null,
    id      varchar(60) not null,
    kind    varchar(12) not null check (kind in ('SIGN_IN', 'SEARCH', 'APPLICATION', 'PROFILE', 'NOTE')),
    vacancy varchar(60),
    words   varchar(400),
    primary key (account, at, id)
);
comment on column activity.id is 'The source''s own: told twice, it is one.';
comment on column activity.words is 'What was searched for, applied for or noted.';
create index activity_age on activity using brin (at);
