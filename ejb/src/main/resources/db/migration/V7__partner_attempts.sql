-- A contact centre's own system reports what came of a call: its agents are nobody we know, so the partner is kept with them.

alter table attempt add column partner varchar(40) references partner;
-- Theirs come with the reason for the next attempt, a line of its own.
alter table attempt alter column notes type varchar(4201);
comment on column attempt.partner is 'The partner whose agent made_by names; null where that is a person of ours.';
