-- Policy as its owner changes it: each version is proposed, agreed to by a second person, and never changed after that.

alter table policy
    add state         varchar(20) not null default 'AGREED' check (state in ('PROPOSED', 'AGREED', 'DROPPED')),
    add proposed_by   varchar(60),
    add proposed_at   timestamptz,
    add agreed_by     varchar(60),
    add agreed_at     timestamptz,
    add password_days int         not null default 7 check (password_days > 0);
comment on column policy.proposed_by is 'Null for the version that an installation starts with.';
comment on column policy.password_days is 'After so many days a password that an administrator has seen opens nothing any more.';
create unique index policy_agreed_from on policy (effective_from) where state = 'AGREED';

-- An area's site from a version on, until a later agreed one says otherwise.
alter table postcode_area
    add policy_version int not null default 1 references policy,
    alter site drop not null,
    drop constraint postcode_area_pkey,
    add primary key (area, policy_version);
comment on column postcode_area.site is 'Null where the area goes to the default site from this version on.';
