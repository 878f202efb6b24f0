-- V30 said which accounts count, and lost on the way how V28 counts them: plans are made once, by how much there was at the first statement,
-- and must do for a country. So nothing that was told is joined with itself, and what was known is looked up by its key (offset 0 leaves
-- no other way). Both hold here: a bare account, of version 0 and an origin that nobody knows, is not counted.

create or replace function accounts_are_counted_anew() returns trigger language plpgsql set search_path = public, pg_temp
set enable_seqscan = off as $$
begin
    insert into consent_line (day, opened, closed, given, taken_back, ended)
    with told as (
        select reference, case when version > 0 or origin <> 'NOT_KNOWN' then kind end as kind, opened_at, closed_at, -1 as sign from before
        union all
        select reference, case when version > 0 or origin <> 'NOT_KNOWN' then kind end, opened_at, closed_at, 1 from after),
    side as materialized (
        select reference, opened_at, closed_at, sum(sign) as sign from told
        where kind = 'JOBSEEKER'
        group by reference, opened_at, closed_at
        having sum(sign) <> 0),
    stand as (
        select s.sign, c.account, c.version, c.at, s.closed_at,
            max(c.version * 2 + c.given::int) over (partition by s.sign, c.account order by c.at, c.version) % 2 as stands
        from side s cross join lateral (select * from consent k where k.account = s.reference offset 0) c
        where s.closed_at is null or c.at < s.closed_at),
    turn as (
        select sign, account, at, closed_at, stands - lag(stands, 1, 0::bigint) over (partition by sign, account order by at, version) as turn from stand),
    line (day, opened, closed, given, taken_back, ended) as (
        select london_day(opened_at), sign, 0, 0, 0, 0 from side
        union all
        select london_day(closed_at), 0, sign, 0, 0, 0 from side where closed_at is not null
        union all
        select london_day(at), 0, 0, sign * (turn = 1)::int, sign * (turn = -1)::int, 0 from turn where turn <> 0
        union all
        select london_day(closed_at), 0, 0, 0, 0, sign * turn from turn where closed_at is not null)
    select day, sum(opened), sum(closed), sum(given), sum(taken_back), sum(ended) from line group by day
    having (sum(opened), sum(closed), sum(given), sum(taken_back), sum(ended)) <> (0, 0, 0, 0, 0);
    return null;
end $$;

create or replace function consents_are_counted() returns trigger language plpgsql set search_path = public, pg_temp
set enable_seqscan = off as $$
begin
    insert into consent_line (day, given, taken_back, ended)
    with said as materialized (
        select s.account, s.version, s.given, s.at, a.closed_at, s.is_fresh
        from (select account, version, given, at, bool_or(is_fresh) as is_fresh
              from (select account, version, given, at, true as is_fresh from fresh
                    union all
                    select c.account, c.version, c.given, c.at, false
                    from (select distinct account from fresh) touched cross join lateral (select * from consent k where k.account = touched.account offset 0) c) told
              group by account, version, given, at) s
            cross join lateral (
                select closed_at from account
                where reference = s.account and kind = 'JOBSEEKER' and (version > 0 or origin <> 'NOT_KNOWN') offset 0) a
        where a.closed_at is null or s.at < a.closed_at),
    side as (
        select 1 as sign, * from said
        union all
        select -1, * from said where not is_fresh),
    stand as (
        select sign, account, version, at, closed_at, max(version * 2 + given::int) over (partition by sign, account order by at, version) % 2 as stands
        from side),
    turn as (
        select sign, account, at, closed_at, stands - lag(stands, 1, 0::bigint) over (partition by sign, account order by at, version) as turn from stand),
    line (day, given, taken_back, ended) as (
        select london_day(at), sign * (turn = 1)::int, sign * (turn = -1)::int, 0 from turn where turn <> 0
        union all
        select london_day(closed_at), 0, 0, sign * turn from turn where closed_at is not null and turn <> 0)
    select day, sum(given), sum(taken_back), sum(ended) from line group by day
    having (sum(given), sum(taken_back), sum(ended)) <> (0, 0, 0);
    return null;
end $$;
