-- A form that is sent twice is done once: the row is written with the form's first deed, and there is room for one.

create table sent_form (
    content char(64)      primary key,
    attempt uuid          not null,
    sent_at timestamptz   not null,
    led_to  text
);
create index sent_form_age on sent_form (sent_at);
comment on column sent_form.content is 'SHA-256 of who sent it and all that it said, with a key that only the page had: nothing can be read from it.';
comment on column sent_form.attempt is 'The request that did it, which may do several things.';
comment on column sent_form.led_to is 'The page that its sender was shown.';
