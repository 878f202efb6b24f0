-- The audit by months, and the seals by which a row that was changed, taken away or slipped in is found and named
-- (docs/adr/0019-*.md). What is said here of a log holds for every table that has a row in sealed_log.

-- Logs and their months ----------------------------------------------------------------------------------------------

create table sealed_log (
    log         varchar(40) primary key,
    done_tx     xid8        not null default '0',
    done_id     bigint      not null default 0,
    restored    boolean     not null default false
);
comment on table sealed_log is 'A log is insert-only, has id, at and written_in, and is kept in months beside LOG_seal, which has one row for each of its own.';
comment on column sealed_log.done_tx is 'Every row up to here, by transaction and id, has its seal: where to go on, and nothing that is trusted.';
comment on column sealed_log.restored is 'The rows'' transactions are those of another database server, from which they were brought here.';

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'the % is only ever inserted', tg_argv[0];
end $$;

-- What a log does with a month: the table for its rows and the table for their seals.
create function open_month(log text, month timestamptz) returns void
language plpgsql set search_path = public, pg_temp as $$
declare
    kept text;
    name text;
begin
    foreach kept in array array[log, log || '_seal'] loop
        name := kept || to_char(month at time zone 'UTC', '_YYYY_MM');
        if to_regclass(quote_ident(name)) is null then
            execute format('create table %I partition of %I for values from (%L) to (%L)',
                name, kept, month, date_add(month, interval '1 month', 'UTC'));
            execute format('create trigger %I before truncate on %I for each statement execute function refuse_change(%L)',
                kept || '_no_truncate', name, replace(kept, '_', ' '));
        end if;
    end loop;
end $$;

-- Runs as the owner, so that the application, which may make no tables, can have the coming months made.
create function open_months(ahead int) returns void
language plpgsql security definer set search_path = public, pg_temp set lock_timeout = '5s' as $$
declare
    opened record;
begin
    perform pg_advisory_xact_lock(hashtext('open_months'));
    for opened in
        select sealed_log.log, month from sealed_log,
            generate_series(date_trunc('month', now(), 'UTC'), date_add(now(), make_interval(months => ahead), 'UTC'), '1 month', 'UTC') month
    loop
        perform open_month(opened.log, opened.month);
    end loop;
end $$;

-- How many of the coming months, this one not counted, every log has a table for.
create function months_ahead() returns int
language sql stable set search_path = public, pg_temp as $$
    select count(*)::int - 1 from generate_series(date_trunc('month', now(), 'UTC'), date_add(now(), interval '2 years', 'UTC'), '1 month', 'UTC') month
    where not exists (
        select from sealed_log, unnest(array[log, log || '_seal']) kept,
            generate_series(date_trunc('month', now(), 'UTC'), month, '1 month', 'UTC') earlier
        where to_regclass(quote_ident(kept || to_char(earlier at time zone 'UTC', '_YYYY_MM'))) is null)
$$;

-- The audit, by month ------------------------------------------------------------------------------------------------

create table audit_by_month (
    id         bigint       not null,
    at         timestamptz  not null,
    actor      varchar(60)  not null,
    action     varchar(40)  not null,
    subject    varchar(120),
    result     varchar(20)  not null check (result in ('DONE', 'REFUSED')),
    detail     varchar(400),
    written_in xid8         not null default pg_current_xact_id()
) partition by range (at);
create table audit_seal (
    id     bigint      not null,
    at     timestamptz not null,
    block  bigint      not null,
    digest bytea       not null,
    primary key (id, at)
) partition by range (at);
comment on table audit_seal is 'What each row of the audit was when it was sealed: SHA-256 of its sealed form, and the block that vouches for it.';

-- Where no month is open the application goes on all the same, and says so.
create table audit_other partition of audit_by_month default;
create table audit_seal_other partition of audit_seal default;

alter table audit rename to audit_in_one;
alter table audit_by_month rename to audit;
insert into sealed_log (log) values ('audit');
select open_month('audit', month) from (select distinct date_trunc('month', at, 'UTC') as month from audit_in_one) before order by month;
select open_months(3);
insert into audit (id, at, actor, action, subject, result, detail)
select id, at, actor, action, subject, result, detail from audit_in_one order by id;
drop table audit_in_one;

alter table audit add primary key (id, at);
comment on table audit is 'Who did or saw what. Only ever inserted; no message text, no contact details. One table for each month, in UTC.';
comment on column audit.written_in is 'The transaction that wrote it: the sealer waits until all below it are over, so that none is passed by.';
create index audit_subject on audit (subject, id);
create index audit_actor on audit (actor, id);
create index audit_at on audit using brin (at) with (pages_per_range = 16, autosummarize = on);
create index audit_written on audit (written_in, id);
create index audit_seal_block on audit_seal (block, id);

create trigger audit_insert_only before update or delete on audit for each row execute function audit_is_insert_only();
create trigger audit_no_truncate before truncate on audit for each statement execute function audit_is_insert_only();
create trigger audit_seal_insert_only before update or delete on audit_seal for each row execute function refuse_change('audit seal');
create trigger audit_seal_no_truncate before truncate on audit_seal for each statement execute function refuse_change('audit seal');

-- A row as it is sealed: one line of JSON, which no two different rows share and anybody can hash again.
create function sealed_form(a audit) returns text language sql stable parallel safe
    return json_build_array(a.id, (extract(epoch from a.at) * 1000000)::bigint, a.actor, a.action, a.subject, a.result, a.detail)::text;

-- Blocks: the chain --------------------------------------------------------------------------------------------------

create table seal_block (
    log       varchar(40) not null references sealed_log,
    number    bigint      not null check (number > 0),
    month     date        not null,
    records   int         not null check (records > 0),
    first_at  timestamptz not null,
    last_at   timestamptz not null,
    sealed_at timestamptz not null,
    digest    bytea       not null,
    previous  bytea       not null,
    hash      bytea       not null,
    primary key (log, number)
);
comment on table seal_block is 'Rows of one log and month that were sealed together. Each block holds the hash of the one before: changing one changes all after it.';
comment on column seal_block.digest is 'SHA-256 over its rows'' ids (8 bytes) and digests, by id.';
comment on column seal_block.hash is 'SHA-256 of its block_form, which contains all of its other columns.';
create index seal_block_month on seal_block (log, month, number);
create trigger seal_block_insert_only before update or delete on seal_block for each row execute function refuse_change('seal block');
create trigger seal_block_no_truncate before truncate on seal_block for each statement execute function refuse_change('seal block');

create function block_form(b seal_block) returns text language sql stable parallel safe
    return json_build_array(b.log, b.number, to_char(b.month, 'YYYY-MM'), b.records, (extract(epoch from b.first_at) * 1000000)::bigint,
        (extract(epoch from b.last_at) * 1000000)::bigint, (extract(epoch from b.sealed_at) * 1000000)::bigint,
        encode(b.digest, 'hex'), encode(b.previous, 'hex'))::text;

create type seal_place as (tx xid8, id bigint);

-- Seals up to so many of the rows whose writers are all done, and tells how many; null while somebody else is at it.
-- Runs as the owner: the application itself may write no seals. The settings keep it to the indexes when statistics are old.
create function seal_next(which text, most int) returns int
language plpgsql security definer set search_path = public, pg_temp set enable_seqscan = off set enable_bitmapscan = off as $$
declare
    place sealed_log;
    over  xid8 := pg_snapshot_xmin(pg_current_snapshot());
    last  seal_block;
    found record;
    block seal_block;
    rows  int := 0;
begin
    select * into place from sealed_log where log = which for update skip locked;
    if place is null then
        return null;
    end if;
    if over < place.done_tx and not place.restored then
        place := row (which, '0'::xid8, 0, true);
    end if;
    select * into last from seal_block b where b.log = which order by b.number desc limit 1;
    for found in execute format($sql$
        with batch as materialized (
            select l.* from %1$I l where (l.written_in, l.id) > ($1, $2) and l.written_in < $3 order by l.written_in, l.id limit $4),
        sealed as (
            insert into %2$I (id, at, block, digest)
            select l.id, l.at, $5 + dense_rank() over (order by date_trunc('month', l.at, 'UTC')), sha256(convert_to(sealed_form(l::%1$I), 'UTF8'))
            from batch l where not exists (select from %2$I s where s.id = l.id and s.at = l.at)
            returning id, at, block, digest)
        select null::bigint as number, null::date as month, count(*)::int as records, null::timestamptz as first_at, null::timestamptz as last_at,
            null::bytea as digest, (array_agg(row (l.written_in, l.id)::seal_place order by l.written_in desc, l.id desc))[1] as place
        from batch l
        union all
        select s.block, min(date_trunc('month', s.at, 'UTC') at time zone 'UTC')::date, count(*)::int, min(s.at), max(s.at),
            sha256(string_agg(int8send(s.id) || s.digest, ''::bytea order by s.id)), null
        from sealed s group by s.block order by number nulls first
        $sql$, which, which || '_seal')
        using place.done_tx, place.done_id, case when place.restored then '18446744073709551615'::xid8 else over end, most, coalesce(last.number, 0)
    loop
        if found.number is null then
            rows := found.records;
            place.done_tx := coalesce((found.place).tx, place.done_tx);
            place.done_id := coalesce((found.place).id, place.done_id);
            continue;
        end if;
        block := row (which, found.number, found.month, found.records, found.first_at, found.last_at, clock_timestamp(), found.digest,
            coalesce(last.hash, sha256(convert_to(which, 'UTF8'))), null);
        block.hash := sha256(convert_to(block_form(block), 'UTF8'));
        insert into seal_block select block.*;
        last := block;
    end loop;
    if rows < most then
        place := row (which, over, -1, false);
    end if;
    update sealed_log set done_tx = place.done_tx, done_id = place.done_id, restored = place.restored where log = which;
    return rows;
end $$;

-- Verifying ----------------------------------------------------------------------------------------------------------

create table archived_month (
    log         varchar(40) not null references sealed_log,
    month       date        not null,
    records     bigint      not null,
    archived_at timestamptz not null default now(),
    primary key (log, month)
);
comment on table archived_month is 'Months whose rows and seals are in a file only; their blocks stay, so that the chain has no gap and the file can be verified.';

-- Rows of a span of time that are not as they were sealed. What still waits for its seal is no finding.
create function verify_rows(which text, since timestamptz, until timestamptz)
returns table (problem text, id bigint, block bigint, at timestamptz)
language plpgsql stable set search_path = public, pg_temp as $$
begin
    return query execute format($sql$
        select case when s.id is null then 'ROW_ADDED' when l.id is null then 'ROW_MISSING' else 'ROW_CHANGED' end,
            coalesce(s.id, l.id), s.block, coalesce(s.at, l.at)
        from (select l.id, l.at, l.written_in, sha256(convert_to(sealed_form(l), 'UTF8')) as digest from %1$I l where l.at >= $1 and l.at < $2) l
            full join (select s.id, s.at, s.block, s.digest from %2$I s where s.at >= $1 and s.at < $2) s on s.id = l.id
        where l.digest is distinct from s.digest
            and (s.id is not null or (l.written_in, l.id) <= (select done_tx, done_id from sealed_log where log = $3))
        order by 4, 2 limit 1000
        $sql$, which, which || '_seal') using since, until, which;
end $$;

-- Seals of a month that are not as their blocks have them.
create function verify_blocks(which text, which_month date)
returns table (problem text, id bigint, block bigint, at timestamptz)
language plpgsql stable set search_path = public, pg_temp as $$
declare
    since timestamptz := which_month::timestamp at time zone 'UTC';
begin
    return query execute format($sql$
        select case when b.number is null then 'BLOCK_MISSING' else 'SEAL_CHANGED' end, null::bigint, coalesce(b.number, s.block), b.sealed_at
        from (select block, count(*) as records, sha256(string_agg(int8send(id) || digest, ''::bytea order by id)) as digest
              from %1$I where at >= $1 and at < $2 group by block) s
            full join (select * from seal_block where log = $3 and month = $4) b on b.number = s.block
        where s.digest is distinct from b.digest or s.records is distinct from b.records
        order by 3 limit 1000
        $sql$, which || '_seal') using since, date_add(since, interval '1 month', 'UTC'), which, which_month;
end $$;

-- Blocks of a log, of all months together, that do not follow from the one before.
create function verify_chain(which text)
returns table (problem text, id bigint, block bigint, at timestamptz)
language sql stable set search_path = public, pg_temp as $$
    select case when number <> follows + 1 then 'BLOCK_MISSING' when hash <> sha256(convert_to(form, 'UTF8')) then 'BLOCK_CHANGED' else 'LINK_BROKEN' end,
        null::bigint, case when number <> follows + 1 then follows + 1 else number end, sealed_at
    from (select b.number, b.previous, b.hash, b.sealed_at, block_form(b) as form, lag(b.number, 1, 0::bigint) over chain as follows,
              lag(b.hash, 1, sha256(convert_to(which, 'UTF8'))) over chain as hash_before
          from seal_block b where b.log = which window chain as (order by b.number)) link
    where number <> follows + 1 or previous <> hash_before or hash <> sha256(convert_to(form, 'UTF8'))
    order by 3 limit 1000
$$;

-- What the sealer has still to do, and since when.
create function waiting_for_seal(which text) returns table (records bigint, oldest timestamptz)
language plpgsql stable set search_path = public, pg_temp set enable_seqscan = off as $$
begin
    return query execute format($sql$
        select count(*), min(l.at) from %I l, sealed_log p where p.log = $1 and (l.written_in, l.id) > (p.done_tx, p.done_id)
        $sql$, which) using which;
end $$;

-- All three, for whoever has no application at hand: no rows are good news.
create function verify_log(which text, which_month date)
returns table (problem text, id bigint, block bigint, at timestamptz)
language plpgsql stable set search_path = public, pg_temp as $$
declare
    since timestamptz := which_month::timestamp at time zone 'UTC';
begin
    return query select * from verify_chain(which);
    if not exists (select from archived_month a where a.log = which and a.month = which_month) then
        return query select * from verify_blocks(which, which_month);
        return query select * from verify_rows(which, since, date_add(since, interval '1 month', 'UTC'));
    end if;
end $$;

-- Archiving ----------------------------------------------------------------------------------------------------------

-- A month as lines: each row, by block, and after them its block and the block's hash. VerifyArchive.java reads them.
create function archive_of(which text, which_month date) returns setof text
language plpgsql stable set search_path = public, pg_temp as $$
declare
    since timestamptz := which_month::timestamp at time zone 'UTC';
begin
    return query execute format($sql$
        select line from (
            select s.block, 0 as kind, s.id, 'row ' || sealed_form(l) as line
            from %2$I s join %1$I l on l.id = s.id and l.at = s.at where s.at >= $1 and s.at < $2
            union all
            select b.number, 1, 0, 'block ' || encode(b.hash, 'hex') || ' ' || block_form(b) from seal_block b where b.log = $3 and b.month = $4) lines
        order by block, kind, id
        $sql$, which, which || '_seal') using since, date_add(since, interval '1 month', 'UTC'), which, which_month;
end $$;

-- Drops the rows and seals of a month that is over and sealed as a whole; for the owner, who has its archive by then.
create procedure drop_archived(which text, which_month date)
language plpgsql set search_path = public, pg_temp as $$
declare
    since timestamptz := which_month::timestamp at time zone 'UTC';
    kept  text;
    rows  bigint;
begin
    if date_add(since, interval '1 month', 'UTC') > now() then
        raise exception 'the month is not over';
    end if;
    if exists (select from verify_log(which, which_month)) then
        raise exception 'the month is not as it was sealed: see verify_log';
    end if;
    execute format('select count(*) from %I where at >= $1 and at < $2', which || '_seal')
        into rows using since, date_add(since, interval '1 month', 'UTC');
    insert into archived_month (log, month, records) values (which, which_month, rows);
    foreach kept in array array[which, which || '_seal'] loop
        execute format('drop table %I', kept || to_char(which_month, '_YYYY_MM'));
    end loop;
end $$;
revoke execute on function open_month(text, timestamptz) from public;
revoke execute on procedure drop_archived(text, date) from public;

-- What auditors had verified, and what was found ---------------------------------------------------------------------

create sequence verification_seq;

create table verification (
    id         bigint      primary key,
    log        varchar(40) not null references sealed_log,
    month      date        not null,
    asked_by   varchar(60) not null,
    asked_at   timestamptz not null,
    steps_done int         not null,
    findings   int         not null,
    ended_at   timestamptz
);
create index verification_of_month on verification (log, month, id);
create unique index verification_under_way on verification (log, month) where ended_at is null;

create table verification_finding (
    verification bigint      not null references verification,
    number       int         not null,
    problem      varchar(20) not null check (problem in ('ROW_CHANGED', 'ROW_MISSING', 'ROW_ADDED', 'SEAL_CHANGED', 'BLOCK_CHANGED', 'BLOCK_MISSING', 'LINK_BROKEN')),
    record       bigint,
    block        bigint,
    at           timestamptz,
    primary key (verification, number)
);
comment on table verification_finding is 'The first thousand of each step: enough to know where to look.';
