-- A file that was chosen for a form that is not sent yet belongs to no incident; it goes after a day.

alter table attachment alter column incident drop not null;
create index attachment_held on attachment (added_at) where incident is null;
