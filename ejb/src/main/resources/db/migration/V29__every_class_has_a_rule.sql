-- What was kept for a time that only the code knew is kept by a rule like all else, and each night's run is on record.

insert into retention_rule values
    ('SUBMISSION', '2026-01-01', 'P24M', 'As long as a partner may be unsure whether it has sent something', 'system', '2026-01-01T00:00:00Z'),
    ('DRAFT', '2026-01-01', 'P30D', 'Whoever has not come back to it by then has forgotten it', 'system', '2026-01-01T00:00:00Z'),
    ('WAITING_LOAD', '2026-01-01', 'P14D', 'The next file is there by then', 'system', '2026-01-01T00:00:00Z'),
    ('LOAD_REPORT', '2026-01-01', 'P24M', 'As long as its sender may ask what became of a line', 'system', '2026-01-01T00:00:00Z'),
    ('HOLDER_REQUEST', '2026-01-01', 'P24M', 'As long as its holder may complain of the answer', 'system', '2026-01-01T00:00:00Z'),
    ('SUPPRESSED_ADDRESS', '2026-01-01', 'P0D', 'It says nothing any more', 'system', '2026-01-01T00:00:00Z');

create table retention_run (
    began_at timestamptz primary key,
    ended_at timestamptz,
    records  bigint not null default 0,
    check (ended_at >= began_at)
);
comment on table retention_run is 'Each night''s run; one without an end was cut short, and the next went on from there.';

-- To plan its queries the database samples values of every column, and keeps them for as long as it sees no reason to take them anew; of a
-- table that is empty, for good. Of words that nothing is looked up by it takes none from here on, and what it has taken goes.
do $$
declare
    words record;
begin
    for words in
        select c.table_name as of_table, c.column_name as of_column, format_type(a.atttypid, a.atttypmod) as type,
            exists (select from pg_stats s where s.schemaname = 'public' and s.tablename = c.table_name and s.attname = c.column_name) as sampled
        from (values ('account_holder', '{name,contact_needs}'::text[]),
                ('account_load_row', '{name,organisation,email,phone,second_phone,postcode,contact_needs}'),
                ('activity', '{words}'), ('attachment', '{name}'), ('attachment_part', '{bytes}'), ('attempt', '{made_by,notes}'),
                ('control_measure', '{detail,ended_why}'), ('control_measure_key', '{contact}'), ('draft', '{words}'), ('entry', '{body}'),
                ('follow_up', '{words}'), ('hold', '{reason,lifted_why}'), ('holder_request', '{words,extended_why}'),
                ('incident', '{customer_name,organisation,phone_extension,no_phone_reason,best_time,contact_needs,summary,detail,call_reason}'),
                ('incident_link', '{reason}'), ('incident_match', '{typed_before}'), ('raiser_task', '{words}'), ('rectification', '{value}'),
                ('restriction', '{reason}'), ('safety_alert', '{what,place,whom,done}'), ('submission', '{answer}'),
                ('suppressed_address', '{address}')) personal (table_name, columns),
            unnest(personal.columns) named (column_name),
            lateral (select personal.table_name, named.column_name) c,
            pg_attribute a
        where a.attrelid = c.table_name::regclass and a.attname = c.column_name
    loop
        execute format('alter table %I alter column %I set statistics 0', words.of_table, words.of_column);
        if words.sampled then
            begin
                execute format('alter table %1$I alter column %2$I type %3$s', words.of_table, words.of_column, words.type);
            exception when feature_not_supported then
                raise warning 'Samples of %.% stay: something else depends on that column', words.of_table, words.of_column;
            end;
        end if;
    end loop;
end $$;
