-- The application works as a role of its own, which owns nothing: what only the owner may do, nobody who gets hold of it can do.

-- Gives a role what the application needs, and takes away what it does not; repeated at every start, after the migrations.
create function admit_application(who name) returns void language plpgsql set search_path = public, pg_temp as $$
declare
    kept record;
begin
    execute format('grant usage on schema public to %I', who);
    for kept in
        select c.oid::regclass as name,
            case when c.relkind = 'S' then 'usage, select'
                when c.relkind = 'v' or c.relname in ('sealed_log', 'seal_block', 'archived_month', 'flyway_schema_history') or c.relname like '%\_seal' then 'select'
                when exists (select from pg_trigger t where t.tgrelid = c.oid and t.tgname like '%\_insert\_only') then 'select, insert'
                else 'select, insert, update, delete, maintain'
            end as rights,
            case when c.relkind = 'S' then 'sequence' else 'table' end as kind
        from pg_class c
        where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'S') and not c.relispartition
            and pg_get_userbyid(c.relowner) = current_user
    loop
        execute format('revoke all on %s %s from %I', kept.kind, kept.name, who);
        execute format('grant %s on %s %s to %I', kept.rights, kept.kind, kept.name, who);
    end loop;
end $$;
comment on function admit_application is 'A table with a trigger NAME_insert_only is one; seals and the state of migrations are for the owner alone to write.';
revoke execute on function admit_application(name) from public;
