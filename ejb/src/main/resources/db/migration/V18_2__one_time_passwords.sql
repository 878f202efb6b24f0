-- A password that an administrator has seen opens nothing after as many days as the policy says. Times are instants (timestamptz).

alter table person add password_lapses_at timestamptz;
comment on column person.password_lapses_at is 'From when the password opens nothing; null where it is the person''s own. The server''s sign-in asks for it.';
update person set password_lapses_at = now() + interval '7 days' where password_due;
