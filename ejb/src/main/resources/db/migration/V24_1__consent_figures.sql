-- How many jobseekers had an account, and how many of them let advisers look, on any day (domain.md C1): sums by day, kept in
-- the transaction that changes them, so that they are exact at any instant, also when a message comes late.

-- Each statement adds one line for each day that it touches, and so waits for nobody; the lines are summed up by and by.
create table consent_line (
    day        date   not null,
    opened     bigint not null default 0,
    closed     bigint not null default 0,
    given      bigint not null default 0,
    taken_back bigint not null default 0,
    ended      bigint not null default 0
);
create table consent_day (
    day        date   primary key,
    opened     bigint not null,
    closed     bigint not null,
    given      bigint not null,
    taken_back bigint not null,
    ended      bigint not null
);
comment on table consent_day is 'Days as London has them. Accounts of which nobody has said when they were opened are on day -infinity.';
comment on column consent_day.given is 'Jobseekers without consent who gave it: who says yes again has not given it again.';
comment on column consent_day.ended is 'Consents that stood when their account was closed.';

create function london_day(at timestamptz) returns date language sql immutable parallel safe
    return case when at is null then '-infinity'::date else (at at time zone 'Europe/London')::date end;

create function accounts_are_counted() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
    insert into consent_line (day, opened, closed)
    select day, sum(opened), sum(closed)
    from (select london_day(opened_at) as day, 1 as opened, 0 as closed from fresh where kind = 'JOBSEEKER'
          union all
          select london_day(closed_at), 0, 1 from fresh where kind = 'JOBSEEKER' and closed_at is not null) line
    group by day;
    return null;
end $$;

-- An account that is opened or closed at another time than was known changes what its consent counts for as well.
create function accounts_are_counted_anew() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
    insert into consent_line (day, opened, closed, given, taken_back, ended)
    with side as (
        select -1 as sign, b.reference, b.kind, b.opened_at, b.closed_at from before b join after a using (reference)
        where (a.kind, a.opened_at, a.closed_at) is distinct from (b.kind, b.opened_at, b.closed_at)
        union all
        select 1, a.reference, a.kind, a.opened_at, a.closed_at from before b join after a using (reference)
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

-- State at an instant: of all that the holder had said by then, what bears the highest version. What was said earlier and is
-- told late can change what came after it, so an account is counted as it was before, and as it is now.
create function consents_are_counted() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
    insert into consent_line (day, given, taken_back, ended)
    with said as (
        select c.account, c.version, c.given, c.at, a.closed_at, f.account is not null as is_fresh
        from (select distinct account from fresh) touched
            join account a on a.reference = touched.account and a.kind = 'JOBSEEKER'
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

create trigger account_counted after insert on account referencing new table as fresh
    for each statement execute function accounts_are_counted();
create trigger account_counted_anew after update on account referencing old table as before new table as after
    for each statement execute function accounts_are_counted_anew();
create trigger consent_counted after insert on consent referencing new table as fresh
    for each statement execute function consents_are_counted();

-- What is there already counts too: all of it is as if it had just come.
insert into consent_line (day, opened, closed)
select day, sum(opened), sum(closed)
from (select london_day(opened_at) as day, 1 as opened, 0 as closed from account where kind = 'JOBSEEKER'
      union all
      select london_day(closed_at), 0, 1 from account where kind = 'JOBSEEKER' and closed_at is not null) line
group by day;

-- Sums up to so many lines, and tells how many.
create function sum_up_consent(most int) returns int language plpgsql set search_path = public, pg_temp as $$
declare
    summed int;
begin
    with gone as (
        delete from consent_line where ctid = any (array(select ctid from consent_line limit most for update skip locked)) returning *),
    kept as (
        insert into consent_day as d
        select day, sum(opened), sum(closed), sum(given), sum(taken_back), sum(ended) from gone group by day order by day
        on conflict (day) do update set opened = d.opened + excluded.opened, closed = d.closed + excluded.closed, given = d.given + excluded.given,
            taken_back = d.taken_back + excluded.taken_back, ended = d.ended + excluded.ended)
    select count(*) into summed from gone;
    return summed;
end $$;

-- Day by day, with what has not been summed up yet.
create view consent_figure as
    select day, sum(opened)::bigint as opened, sum(closed)::bigint as closed, sum(given)::bigint as given,
        sum(taken_back)::bigint as taken_back, sum(ended)::bigint as ended
    from (select * from consent_day union all select * from consent_line) line
    group by day;
