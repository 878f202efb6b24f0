-- A country's accounts, loaded by several hands at once.

-- What is still to be merged of a load: each part in a transaction of its own, which takes its row away.
create table account_load_part (
    load       bigint not null references account_load,
    first_line bigint not null,
    last_line  bigint not null,
    records    bigint not null,
    primary key (load, first_line)
);
comment on column account_load_part.records is 'How many of its lines can be taken.';

insert into account_load_part (load, first_line, last_line, records)
select load, min(line), max(line), count(*) filter (where not refused)
from (select r.load, r.line, r.refused, (row_number() over (partition by r.load order by r.line) - 1) / 5000 as part
      from account_load_row r join account_load l on l.id = r.load and l.state in ('CHECKED', 'LOADING') and r.line > l.line) still
group by load, part;
alter table account_load drop column line;

-- Every line of a file was checked against its load, which whoever stages it has locked and nobody can delete.
alter table account_load_row drop constraint account_load_row_load_fkey;

-- Who is erased while a file waits is erased there too; and a file that speaks of somebody twice is known without sorting it.
create index account_load_row_reference on account_load_row (reference);
