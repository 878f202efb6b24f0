-- Staff safety: who said what when, who was shown it and who saw to it; and what to do where harm was threatened before.

alter table policy add alert_minutes int not null default 5 check (alert_minutes > 0);
alter table policy add alert_repeats int not null default 3 check (alert_repeats >= 0);
comment on column policy.alert_minutes is 'How long an alert may go unacknowledged before it is mailed again.';
comment on column policy.alert_repeats is 'How often at most; it stays on the screens for as long as it takes.';

create sequence safety_alert_seq;
create table safety_alert (
    id              bigint        primary key,
    version         int           not null,
    origin          varchar(200)  not null unique,
    about           varchar(120),
    raised_at       timestamptz   not null,
    raised_by       varchar(60)   not null,
    office          varchar(40)   references office,
    site            varchar(40)   references site,
    what            varchar(2000),
    place           varchar(200),
    whom            varchar(200),
    mailings        int           not null,
    mail_again_at   timestamptz,
    acknowledged_at timestamptz,
    acknowledged_by varchar(60)   references person,
    closed_at       timestamptz,
    closed_by       varchar(60)   references person,
    done            varchar(2000),
    check (closed_at is null or (acknowledged_at is not null and done is not null))
);
comment on table safety_alert is 'Somebody''s safety may be at risk (domain.md S12). It stands here whatever becomes of its mail.';
comment on column safety_alert.origin is 'What it was raised by, so that a form sent twice is one alert.';
comment on column safety_alert.about is 'Reference of the incident, call or refused form; null where it stands by itself.';
create index safety_alert_waiting on safety_alert (id) where acknowledged_at is null;
create index safety_alert_open on safety_alert (id) where closed_at is null;
create index safety_alert_to_mail on safety_alert (mail_again_at) where mail_again_at is not null;

create table safety_sighting (
    alert   bigint      not null references safety_alert,
    person  varchar(60) not null references person,
    seen_at timestamptz not null,
    primary key (alert, person)
);
comment on table safety_sighting is 'When an alert was first on the screen of each duty manager: who knew, and since when.';

-- An alert is mailed to each duty manager too: PERSON: and a user name.
alter table delivery alter column recipient type varchar(80);

create sequence control_measure_seq;
create table control_measure (
    id          bigint       primary key,
    version     int          not null,
    incident    bigint       not null references incident,
    action      varchar(30)  not null,
    detail      varchar(500),
    set_by      varchar(60)  not null references person,
    set_at      timestamptz  not null,
    review_on   date         not null,
    ended_at    timestamptz,
    ended_by    varchar(60)  references person,
    ended_why   varchar(500),
    check (review_on <= (set_at + interval '367 days')::date),
    check ((ended_at is null) = (ended_why is null))
);
comment on table control_measure is 'What colleagues do so that a contact is safe: an action with a review date, never a label on a person.';
comment on column control_measure.incident is 'The incident that it was set from.';
create index control_measure_review on control_measure (review_on, id) where ended_at is null;

create table control_measure_key (
    measure bigint       not null references control_measure,
    contact varchar(260) not null,
    primary key (contact, measure)
);
comment on table control_measure_key is 'By what a contact is known again, with its kind in front: I: incident, A: account, P: phone, E: email; no name.';
