-- What incidents have to do with each other, and the open incidents of the same customer (domain.md X12).

create sequence incident_link_seq increment by 50;

create table incident_link (
    id          bigint       primary key,
    incident    bigint       not null references incident,
    other       bigint       not null references incident,
    kind        varchar(20)  not null check (kind in ('DUPLICATE_OF', 'SAME_PROBLEM_AS', 'PARENT_OF')),
    reason      varchar(1000) not null,
    linked_by   varchar(60)  not null,
    linked_at   timestamptz  not null,
    unlinked_by varchar(60),
    unlinked_at timestamptz,
    check (incident <> other)
);
comment on table incident_link is 'Read from left to right: incident is a duplicate of other, has the same problem as it, or is its parent.';
create index incident_link_incident on incident_link (incident) where unlinked_at is null;
create index incident_link_other on incident_link (other) where unlinked_at is null;
create unique index incident_link_once on incident_link (least(incident, other), greatest(incident, other)) where unlinked_at is null;
create unique index incident_link_one_original on incident_link (incident) where unlinked_at is null and kind = 'DUPLICATE_OF';
create unique index incident_link_one_parent on incident_link (other) where unlinked_at is null and kind = 'PARENT_OF';

create index incident_open_email on incident (lower(email)) where email is not null and state <> 'CLOSED' and state <> 'WITHDRAWN';
create index incident_open_phone on incident (phone) where phone is not null and state <> 'CLOSED' and state <> 'WITHDRAWN';
create index incident_open_account on incident (account_reference) where account_reference is not null and state <> 'CLOSED' and state <> 'WITHDRAWN';
