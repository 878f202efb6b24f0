-- The queue. What people filter by stands in the index of the work order, so that a page and its counts are read from it alone.

drop index incident_work_order;
create index incident_work_order on incident (priority_rank, due_at, received_at, id)
    include (state, owner, channel, category, language, submitting_site, handling_site, home_site, changed_at)
    where state <> 'CLOSED' and state <> 'WITHDRAWN';
-- An index alone answers only where the table's pages are known to hold nothing that is younger: vacuum says so.
alter table incident set (autovacuum_vacuum_scale_factor = 0.01, autovacuum_vacuum_insert_scale_factor = 0.01);

create sequence saved_view_seq increment by 50;

create table saved_view (
    id     bigint        primary key,
    owner  varchar(60)   not null references person,
    name   varchar(60)   not null,
    shared boolean       not null,
    query  varchar(6000) not null
);
comment on column saved_view.query is 'The part of a page''s address that says which incidents, in codes only.';
create unique index saved_view_name on saved_view (owner, lower(name));
create index saved_view_shared on saved_view (name) where shared;

create table start_view (
    person varchar(60) primary key references person,
    view   bigint      not null references saved_view on delete cascade
);
comment on table start_view is 'The saved view that somebody''s queue opens with.';
create index start_view_view on start_view (view);

create table absence (
    person     varchar(60) primary key references person,
    first_day  date        not null,
    last_day   date        not null,
    substitute varchar(60) not null references person,
    check (first_day <= last_day),
    check (substitute <> person)
);
comment on table absence is 'Who is away, from which day to which, both included, and who looks after their incidents meanwhile.';
create index absence_substitute on absence (substitute);
