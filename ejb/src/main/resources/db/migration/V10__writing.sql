-- What people are writing on an incident and have not sent, and who is at it now.

create table draft (
    incident  bigint      not null references incident,
    writer    varchar(60) not null references person,
    writing   varchar(10) not null check (writing in ('REPLY', 'NOTE')),
    words     text        not null check (length(words) between 1 and 20000),
    saved_at  timestamptz not null,
    primary key (incident, writer, writing)
);
comment on table draft is 'Words that were typed and not sent, for their writer alone. They go when they are sent, when they are discarded, or with age.';
comment on column draft.saved_at is 'Also tells one state of a draft from another: no two are saved at the same microsecond.';
create index draft_writer on draft (writer, saved_at desc);
create index draft_age on draft (saved_at);

-- Nothing of it is worth a place in the log: after a crash it starts empty. A row for each person, so that nobody waits.
create unlogged table presence (
    incident  bigint      not null,
    person    varchar(60) not null,
    writing   varchar(10) check (writing in ('REPLY', 'NOTE')),
    since     timestamptz not null,
    seen_at   timestamptz not null,
    primary key (incident, person)
);
comment on table presence is 'Who has opened an incident or writes on it. It stops nobody, and is over a few minutes after the last sign.';
create index presence_age on presence (seen_at);
