-- People and places as administrators keep them. Times are instants (timestamptz).

alter table person
    add version       int         not null default 0,
    add access        int         not null default 0,
    add password_due  boolean     not null default false,
    add added_at      timestamptz not null default now(),
    add last_seen_at  timestamptz,
    add left_at       timestamptz;
comment on column person.access is 'Counts changes of what the person may do: a session that began before one is over with its next request.';
comment on column person.password_due is 'True while the password is one that an administrator has seen: nothing opens before it is changed.';
comment on column person.last_seen_at is 'The last sign-in.';
comment on column person.left_at is 'Null for somebody who works here, locked or not.';
create index person_by_name on person (display_name, username);
create index person_role_holders on person_role (role, username);

alter table policy add absent_days int not null default 90 check (absent_days > 0);
comment on column policy.absent_days is 'After so many days without signing in somebody is listed for the administrator to look into.';

-- What somebody makes who can no longer: found by the sweep, at whatever size of the table.
create index callback_taken_by on callback (caller) where state = 'TAKEN';
