-- Files that come with an incident. What is known of a file is one row; its content is kept apart, so that no list loads it.

create table attachment (
    id          uuid         primary key,
    version     int          not null,
    incident    bigint       not null references incident,
    position    int          not null check (position > 0),
    name        varchar(100) not null,
    type        varchar(10)  not null check (type in ('PNG', 'JPEG', 'PDF', 'TEXT')),
    size        bigint       not null check (size > 0),
    sha256      varchar(64)  not null,
    added_at    timestamptz  not null,
    added_by    varchar(60)  not null,
    state       varchar(20)  not null check (state in ('WAITING', 'CLEAN', 'INFECTED', 'NOT_SCANNED', 'UNREADABLE')),
    attempts    int          not null,
    unread      int          not null,
    next_try_at timestamptz  not null,
    queued_at   timestamptz  not null,
    scanned_at  timestamptz,
    finding     varchar(100)
);
comment on table attachment is 'A file of an incident and, while its state is WAITING, the promise to have it scanned.';
comment on column attachment.name is 'For display and download only: cleaned, and never a path.';
comment on column attachment.position is 'Among the files that came together with it.';
comment on column attachment.unread is 'How often the scanner has answered that it cannot read it.';
comment on column attachment.finding is 'The signature that the scanner found, or a code for why there is no verdict.';
create index attachment_incident on attachment (incident, added_at, position);
create index attachment_overdue on attachment (next_try_at) where state in ('WAITING', 'NOT_SCANNED');

create table attachment_part (
    attachment uuid  not null references attachment,
    number     int   not null check (number >= 0),
    bytes      bytea not null,
    primary key (attachment, number)
);
comment on table attachment_part is 'A file''s content in parts of at most 256 kB, from number 0. An infected file has none.';
-- Pictures and PDFs are compressed already: trying once more costs time and wins nothing.
alter table attachment_part alter column bytes set storage external;

alter table delivery drop constraint delivery_purpose_check;
alter table delivery add constraint delivery_purpose_check
    check (purpose in ('RECEIPT', 'REPLY', 'CALL_REQUIRED', 'DUTY_ALERT', 'FILE_ALERT'));
