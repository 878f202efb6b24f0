-- Employer Direct sites as administrators keep them, and places that work no more. A place that is off stays named by what it had.

alter table site
    add version int     not null default 0,
    add active  boolean not null default true;
alter table office add active boolean not null default true;
comment on column site.active is 'False where nothing new goes: it had nobody, owed nothing and was home to none when it was switched off.';
comment on column office.active is 'False where nobody works any more: it had nobody and owed nothing when it was switched off.';
