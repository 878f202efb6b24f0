-- Mail that tells a Jobcentre what it is asked, and an officer that a restricted record is theirs: whatever purposes there are by now, and
-- two more.
do $$
declare
    before text;
begin
    select substring(pg_get_constraintdef(oid) from '^CHECK \((.*)\)$') into strict before
    from pg_constraint where conname = 'delivery_purpose_check' and conrelid = 'delivery'::regclass;
    alter table delivery drop constraint delivery_purpose_check;
    execute format('alter table delivery add constraint delivery_purpose_check check ((%s) or purpose in (''TASK_ASKED'', ''RECORD_ENTRUSTED''))',
                   before);
end $$;
