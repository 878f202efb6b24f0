-- Calls that cannot be forgotten: boards that stay quick, alerts before a call is late, calls that change hands, and the law.

alter table callback
    add alerted_at   timestamptz,
    add escalated_at timestamptz;
comment on column callback.alerted_at is 'When its group was told that nobody has called yet (domain.md X10).';
comment on column callback.escalated_at is 'When the duty manager was told the same.';

-- A board is read by group or by caller, in one of three orders, and counted without touching the rows.
drop index callback_board;
create index callback_board on callback (owner_group, due_at, id) include (state, caller, next_attempt_at)
    where state in ('OFFERED', 'HELD', 'TAKEN');
create index callback_board_longest on callback (owner_group, owed_at, id) where state in ('OFFERED', 'HELD', 'TAKEN');
create index callback_board_later on callback (owner_group, next_attempt_at, id)
    where state in ('OFFERED', 'HELD', 'TAKEN') and next_attempt_at is not null;
create index callback_all on callback (due_at, id) include (state, caller, next_attempt_at)
    where state in ('OFFERED', 'HELD', 'TAKEN');
create index callback_all_longest on callback (owed_at, id) where state in ('OFFERED', 'HELD', 'TAKEN');
create index callback_all_later on callback (next_attempt_at, id)
    where state in ('OFFERED', 'HELD', 'TAKEN') and next_attempt_at is not null;
create index callback_caller on callback (caller, due_at, id)
    where state in ('OFFERED', 'HELD', 'TAKEN') and caller is not null;
create index callback_state on callback (state);
create index callback_unalerted on callback (owner_group, due_at)
    where state in ('OFFERED', 'HELD', 'TAKEN') and attempts = 0 and alerted_at is null;
create index callback_unescalated on callback (due_at)
    where state in ('OFFERED', 'HELD', 'TAKEN') and attempts = 0 and escalated_at is null;

create sequence callback_transfer_seq increment by 50;

create table callback_transfer (
    id             bigint      primary key,
    callback       bigint      not null references callback,
    entry          bigint      not null references entry,
    from_group     varchar(40) not null,
    to_group       varchar(40) not null check (to_group <> from_group),
    transferred_at timestamptz not null,
    transferred_by varchar(60) not null references person
);
comment on table callback_transfer is 'A call that went to another group: the old one may go on reading it (domain.md X11). The reason is the entry.';
create index callback_transfer_callback on callback_transfer (callback, id);
create index callback_transfer_from on callback_transfer (from_group, callback);

alter table delivery drop constraint delivery_purpose_check;
alter table delivery add constraint delivery_purpose_check
    check (purpose in ('RECEIPT', 'REPLY', 'CALL_REQUIRED', 'CALL_UNTOUCHED', 'CALL_OVERDUE', 'DUTY_ALERT', 'FILE_ALERT'));

-- The law: every call that is owed is open with a living owner and a due time, or closed with an outcome. What a row can show by
-- itself is a constraint; what takes a second look is the view, which is empty while the law holds.
alter table callback add constraint callback_ends_with_an_outcome
    check (state not in ('CLOSED', 'RETURNED') or (outcome is not null and closed_at is not null));
alter table callback add constraint callback_is_made_by_somebody check (state <> 'TAKEN' or caller is not null);
alter table callback add constraint callback_joins_another check (state <> 'JOINED' or joined_to is not null);

create index incident_call_owed on incident (id) where state = 'CALLBACK_OWED';

create view callback_group as
    select 'TEAM_LEADER_' || site.code as owner_group, mailbox.active as reachable
    from site join mailbox on mailbox.code = site.mailbox
    union all
    select 'JOBCENTRE_' || office.code, mailbox.active
    from office join mailbox on mailbox.code = office.mailbox
    union all
    select 'SERCO_QAT', mailbox.active from mailbox where mailbox.code = 'SERCO_JD';
comment on view callback_group is 'The groups that may own a call, and whether their inbox is switched on.';

create view callback_group_member as
    select person.username, 'TEAM_LEADER_' || person.site as owner_group
    from person join person_role using (username) where person.active and role = 'team-leader' and person.site is not null
    union
    select person.username, 'JOBCENTRE_' || person.office
    from person join person_role using (username) where person.active and role = 'adviser' and person.office is not null
    union
    select person.username, 'SERCO_QAT'
    from person join person_role using (username) where person.active and role in ('qat', 'caller');
comment on view callback_group_member is 'Who makes a group''s calls: a test holds it against Person.callbackGroups().';

create view callback_orphan as
    select callback.id as callback, callback.incident
    from callback
    where state = 'TAKEN'
        and not exists (select from callback_group_member m
            where m.username = callback.caller and m.owner_group = callback.owner_group)
        and not exists (select from restriction r join person on person.username = r.officer and person.active
            where r.officer = callback.caller and r.incident in (
                select made.incident from callback made where made.id = callback.id or made.joined_to = callback.id));
comment on view callback_orphan is 'Calls of somebody who makes them no more: who has left, changed groups, or is no longer the officer for a restricted record.';

create view callback_breach as
    select callback.id as callback, callback.incident, 'NOT_OFFERED' as breach
    from callback where state = 'OWED' and owed_at < now() - interval '10 minutes'
    union all
    select callback.id, callback.incident, 'GROUP_UNREACHABLE'
    from callback
    where state in ('OFFERED', 'HELD')
        and not exists (select from callback_group g where g.owner_group = callback.owner_group and g.reachable)
    union all
    select callback, incident, 'CALLER_GONE' from callback_orphan
    union all
    select callback.id, callback.incident, 'JOINED_TO_NONE'
    from callback
    where state = 'JOINED' and not exists (select from callback other
        where other.id = callback.joined_to and other.state in ('OWED', 'OFFERED', 'HELD', 'TAKEN'))
    union all
    select null, incident.id, 'NO_CALL'
    from incident
    where state = 'CALLBACK_OWED' and not exists (select from callback
        where callback.incident = incident.id and callback.state in ('OWED', 'OFFERED', 'HELD', 'TAKEN', 'JOINED'));
comment on view callback_breach is 'Calls that could be forgotten: empty, or somebody has something to do.';
