-- Figures count an account once somebody has said what it is. A message that comes before its account's own (docs/adr/0025-*.md) leaves a
-- bare row of version 0, whose kind is a guess and whose age nobody knows: counted, it would change the figures of every day there was.

create or replace function accounts_are_counted() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
    insert into consent_line (day, opened, closed)
    select day, sum(opened), sum(closed)
    from (select london_day(opened_at) as day, 1 as opened, 0 as closed
          from fresh where kind = 'JOBSEEKER' and (version > 0 or origin <> 'NOT_KNOWN')
          union all
          select london_day(closed_at), 0, 1
          from fresh where kind = 'JOBSEEKER' and (version > 0 or origin <> 'NOT_KNOWN') and closed_at is not null) line
    group by day;
    return null;
end $$;

-- A bare account has no kind here; the one that it gets is a change as any other.
create or replace function accounts_are_counted_anew() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
    insert into consent_line (day, opened, closed, given, taken_back, ended)
    with b as (
        select reference, case when version > 0 or origin <> 'NOT_KNOWN' then kind end as kind, opened_at, closed_at from before),
    a as (
        select reference, case when version > 0 or origin <> 'NOT_KNOWN' then kind end as kind, opened_at, closed_at from after),
    side as (
        select -1 as sign, b.reference, b.kind, b.opened_at, b.closed_at from b join a using (reference)
        where (a.kind, a.opened_at, a.closed_at) is distinct from (b.kind, b.opened_at, b.closed_at)
        union all
        select 1, a.reference, a.kind, a.opened_at, a.closed_at from b join a using (reference)
        where (a.kind, a.opened_at, a.closed_at) is distinct from (b.kind, b.opened_at, b.closed_at)),
    stand as (
        select s.sign, c.account, c.version, c.at, s.closed_at,
            max(c.version * 2 + c.given::int) over (partition by s.sign, c.account order by c.at, c.version) % 2 as stands
        from side s join consent c on c.account = s.reference
        where s.kind = 'JOBSEEKER' and (s.closed_at is null or c.at < s.closed_at)),
    turn as (
        select sign, account, at, closed_at, stands - lag(stands, 1, 0::bigint) over (partition by sign, account order by at, version) as turn from stand),
    line (day, opened, closed, given, taken_back, ended) as (
        select london_day(opened_at), sign, 0, 0, 0, 0 from side where kind = 'JOBSEEKER'
        union all
        select london_day(closed_at), 0, sign, 0, 0, 0 from side where kind = 'JOBSEEKER' and closed_at is not null
        union all
        select london_day(at), 0, 0, sign * (turn = 1)::int, sign * (turn = -1)::int, 0 from turn where turn <> 0
        union all
        select london_day(closed_at), 0, 0, 0, 0, sign * turn from turn where closed_at is not null)
    select day, sum(opened), sum(closed), sum(given), sum(taken_back), sum(ended) from line group by day
    having (sum(opened), sum(closed), sum(given), sum(taken_back), sum(ended)) <> (0, 0, 0, 0, 0);
    return null;
end $$;

create or replace function consents_are_counted() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
    insert into consent_line (day, given, taken_back, ended)
    with said as (
        select c.account, c.version, c.given, c.at, a.closed_at, f.account is not null as is_fresh
        from (select distinct account from fresh) touched
            join account a on a.reference = touched.account and a.kind = 'JOBSEEKER' and (a.version > 0 or a.origin <> 'NOT_KNOWN')
            join consent c on c.account = touched.account and (a.closed_at is null or c.at < a.closed_at)
            left join fresh f on f.account = c.account and f.version = c.version),
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

-- All that is there is counted anew, as if it had just come: consents that were told before there were figures as well.
delete from consent_line;
delete from consent_day;
insert into consent_line (day, opened, closed, given, taken_back, ended)
with counted as (
    select reference, opened_at, closed_at from account where kind = 'JOBSEEKER' and (version > 0 or origin <> 'NOT_KNOWN')),
stand as (
    select c.account, c.version, c.at, a.closed_at, max(c.version * 2 + c.given::int) over (partition by c.account order by c.at, c.version) % 2 as stands
    from counted a join consent c on c.account = a.reference and (a.closed_at is null or c.at < a.closed_at)),
turn as (
    select at, closed_at, stands - lag(stands, 1, 0::bigint) over (partition by account order by at, version) as turn from stand),
line (day, opened, closed, given, taken_back, ended) as (
    select london_day(opened_at), 1, 0, 0, 0, 0 from counted
    union all
    select london_day(closed_at), 0, 1, 0, 0, 0 from counted where closed_at is not null
    union all
    select london_day(at), 0, 0, (turn = 1)::int, (turn = -1)::int, 0 from turn where turn <> 0
    union all
    select london_day(closed_at), 0, 0, 0, 0, turn from turn where closed_at is not null and turn <> 0)
select day, sum(opened), sum(closed), sum(given), sum(taken_back), sum(ended) from line group by day;

-- How long something was to be kept on a day that is over is not for anybody to change.
create trigger retention_rule_insert_only before update or delete on retention_rule for each row execute function refuse_change('retention rule');
create trigger retention_rule_no_truncate before truncate on retention_rule for each statement execute function refuse_change('retention rule');

-- Somebody who has left, or has another place by now, was staff all the same: a holder must not be told that nobody looked.
create or replace function staff_as_role(name text) returns text language sql stable
    return coalesce(
        (select string_agg(r.role, ', ' order by r.role) from person_role r where r.username = staff_as_role.name),
        (select p.name from partner p where p.code = staff_as_role.name),
        (select 'staff' from person p where p.username = staff_as_role.name), 'system');

-- A restriction that the holder asked for keeps others from what is said of them, and not the holder.
create or replace function open_to_holder(id bigint) returns boolean language sql stable
    return not exists (select from restriction r where r.incident = open_to_holder.id and not exists (
            select from holder_request q where q.kind = 'RESTRICTION' and r.reason = 'HR-' || q.id))
        and not exists (select from incident i where i.id = open_to_holder.id and i.staff_safety);
