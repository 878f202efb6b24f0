-- What whoever raised an incident is asked for: by the helpdesk, by a form that staff safety let through, by a number that
-- does not exist (domain.md S1, X8).

create sequence raiser_task_seq increment by 50;

create table raiser_task (
    id        bigint        primary key,
    incident  bigint        not null references incident,
    office    varchar(40)   references office,
    kind      varchar(30)   not null check (kind in ('CONTACT_DETAILS', 'MORE_INFORMATION', 'SCREENSHOT', 'PERMISSION')),
    refusal   varchar(40),
    words     varchar(1000),
    asked_by  varchar(60)   not null,
    asked_at  timestamptz   not null,
    due_at    timestamptz   not null,
    done_at   timestamptz,
    done_by   varchar(60),
    settled   varchar(20)   check (settled in ('CONTACT', 'WORDS', 'FILES', 'NOT_NEEDED')),
    check (refusal is not null or words is not null),
    check ((done_at is null) = (settled is null))
);
comment on column raiser_task.refusal is 'Of a task that nobody has written: the refusal whose words say what to put right.';
create index raiser_task_incident on raiser_task (incident, id);
create index raiser_task_office on raiser_task (office, due_at, id) where done_at is null and office is not null;
create unique index raiser_task_once on raiser_task (incident, refusal) where done_at is null and refusal is not null;

insert into raiser_task
select nextval('raiser_task_seq'), t.incident, i.office,
    case when t.code like 'DWP_EMAIL%' or t.code = 'SITE_REQUIRED' then 'MORE_INFORMATION' else 'CONTACT_DETAILS' end,
    t.code, null, 'system', t.raised_at, t.raised_at, t.done_at,
    case when t.done_at is not null then 'system' end, case when t.done_at is not null then 'CONTACT' end
from task t join incident i on i.id = t.incident;

drop table task;
