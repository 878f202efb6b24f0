-- A note can tell a colleague: it stands under their work until they have done with it.

create table mention (
    entry        bigint      not null references entry,
    person       varchar(60) not null references person,
    incident     bigint      not null references incident,
    mentioned_at timestamptz not null,
    done_at      timestamptz,
    primary key (entry, person)
);
comment on table mention is 'Somebody whom a note names. Nothing is sent.';
create index mention_open on mention (person, mentioned_at) where done_at is null;
