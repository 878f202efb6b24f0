-- Time: calendars as data, waits for customers, dates that bring an incident back, and warnings.

create table calendar (
    code   varchar(40)  primary key check (code ~ '^[A-Z][A-Z0-9_]*$'),
    name   varchar(100) not null,
    nation varchar(20)  not null check (nation in ('ENGLAND_AND_WALES', 'SCOTLAND'))
);
comment on table calendar is 'A working calendar: whose bank holidays it keeps. A nation''s own is that of every place to which none was given.';

-- What is due already stays as it was told: a change is a row more, and a calendar can be had as it was at any instant.
create table opening_hours (
    id         bigint       generated always as identity primary key,
    calendar   varchar(40)  not null references calendar,
    since      timestamptz  not null,
    weekdays   varchar(70)  not null,
    opens      varchar(5)   not null check (opens ~ '^[0-2][0-9]:[0-5][0-9]$'),
    closes     varchar(5)   not null check (closes ~ '^[0-2][0-9]:[0-5][0-9]$' and closes > opens),
    reason     varchar(200) not null,
    changed_by varchar(60)  not null
);
comment on column opening_hours.opens is 'As the clock on the wall says it, whatever the time zone of whoever reads it.';
create table closed_day (
    id         bigint       generated always as identity primary key,
    calendar   varchar(40)  references calendar,
    nation     varchar(20)  check (nation in ('ENGLAND_AND_WALES', 'SCOTLAND')),
    day        date         not null,
    name       varchar(100) not null,
    closed     boolean      not null,
    since      timestamptz  not null,
    reason     varchar(200) not null,
    changed_by varchar(60)  not null,
    check ((calendar is null) <> (nation is null))
);
comment on table closed_day is 'Days off beyond the checked-in bank holidays, or taken from them: the last row for a day counts.';
create table calendar_use (
    id         bigint       generated always as identity primary key,
    place      varchar(60)  not null,
    calendar   varchar(40)  not null references calendar,
    since      timestamptz  not null,
    reason     varchar(200) not null,
    changed_by varchar(60)  not null
);
comment on column calendar_use.place is 'HELPDESK, or SITE: or OFFICE: and its code. The last row for a place counts.';

insert into calendar values
    ('ENGLAND_AND_WALES', 'England and Wales', 'ENGLAND_AND_WALES'),
    ('SCOTLAND', 'Scotland', 'SCOTLAND');

-- Waiting for a customer -----------------------------------------------------------------------------------------

create table pause (
    incident   bigint      not null references incident,
    number     int         not null check (number > 0),
    began_at   timestamptz not null,
    ended_at   timestamptz,
    due_before timestamptz not null,
    due_after  timestamptz,
    primary key (incident, number),
    check ((ended_at is null) = (due_after is null)),
    check (due_after >= due_before)
);
comment on table pause is 'When an incident''s clock stood still because its customer was waited for, and what that did to its due time.';

create table follow_up (
    incident bigint       primary key references incident,
    comes_at timestamptz  not null,
    words    varchar(1000),
    set_by   varchar(60)  not null,
    set_at   timestamptz  not null
);
comment on table follow_up is 'When an incident is to be brought back to its owner. The row goes once it has been; the timeline keeps the story.';
create index follow_up_coming on follow_up (comes_at);

-- Warnings -------------------------------------------------------------------------------------------------------

alter table incident add warned smallint not null default 0;
comment on column incident.warned is '0 nobody was warned that it is due, 1 soon, 2 that it is overdue. What was overdue before warnings existed counts as told.';
update incident set warned = 2 where due_at < now();
create index incident_unwarned on incident (priority_rank, due_at)
    where warned < 2 and answered_at is null and state in ('NEW', 'TAKEN', 'REOPENED');

alter table delivery alter column recipient type varchar(80);
-- Whatever purposes there are by now, and two more.
do $$
declare
    rule text;
begin
    select replace(pg_get_constraintdef(oid), '''RECEIPT''', '''DUE_SOON''::varchar, ''OVERDUE''::varchar, ''RECEIPT''')
    into strict rule from pg_constraint where conname = 'delivery_purpose_check' and conrelid = 'delivery'::regclass;
    alter table delivery drop constraint delivery_purpose_check;
    execute 'alter table delivery add constraint delivery_purpose_check ' || rule;
end $$;
