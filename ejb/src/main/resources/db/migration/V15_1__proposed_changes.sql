-- Changes that reach customers, or open other people's rights, wait for a second person. Times are instants (timestamptz).

create sequence proposed_change_seq increment by 50;

create table proposed_change (
    id          bigint       primary key,
    version     int          not null,
    kind        varchar(30)  not null,
    subject     varchar(60)  not null,
    before      varchar(500) not null,
    after       varchar(500) not null,
    proposed_by varchar(60)  not null references person,
    proposed_at timestamptz  not null,
    lapses_at   timestamptz  not null,
    code        varchar(20),
    wrong_codes int          not null default 0,
    state       varchar(20)  not null check (state in ('WAITING', 'CONFIRMED', 'DECLINED', 'OUTDATED')),
    settled_by  varchar(60),
    settled_at  timestamptz
);
comment on table proposed_change is 'A change that somebody asked for and another person must confirm: what is there before, and what after.';
comment on column proposed_change.code is 'Was mailed to the new address, and proves that somebody reads there; forgotten once the change is settled.';
create unique index proposed_change_waiting on proposed_change (kind, subject) where state = 'WAITING';
create index proposed_change_settled on proposed_change (settled_at desc, id desc) where state <> 'WAITING';

alter table office add version int not null default 0;
alter table mailbox
    add version   int     not null default 0,
    add confirmed boolean not null default true;
comment on column mailbox.confirmed is 'Whether somebody has read a test message there: before that nothing else is sent to it.';

-- Whatever purposes and alerts there are by now, and one more.
do $$
declare
    rule record;
begin
    for rule in
        select conname as name, substring(pg_get_constraintdef(oid) from '^CHECK \((.*)\)$') as before,
               case conname when 'delivery_check' then 'about is not null and ' else '' end as also
        from pg_constraint where conname in ('delivery_purpose_check', 'delivery_check') and conrelid = 'delivery'::regclass
    loop
        execute format('alter table delivery drop constraint %I', rule.name);
        execute format('alter table delivery add constraint %I check ((%s) or %s purpose = ''MAILBOX_TEST'')',
                       rule.name, rule.before, rule.also);
    end loop;
end $$;
