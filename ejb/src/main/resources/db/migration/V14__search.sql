-- What search finds an incident by.

-- One configuration for both languages: accents folded, English endings cut. PostgreSQL knows no Welsh endings, and the English ones do
-- Welsh words no harm, since what is looked for is cut the same way. Its mutations are looked for too: see uk.gov.dwp.jobmatch.search.Mutations.
create extension if not exists unaccent;
create text search configuration helpdesk (copy = english);
alter text search configuration helpdesk alter mapping for word, hword, hword_part with unaccent, english_stem;
alter text search configuration helpdesk alter mapping for numword, numhword with unaccent, simple;

-- Contact details and references, newest first: where they stand already, so that there is no second copy to keep right or to delete.
create function digits_of(phone text) returns text language sql immutable parallel safe
    return regexp_replace(split_part(phone, ';', 1), '[^0-9]', '', 'g');
create index incident_email on incident (lower(email), id) where email is not null;
create index incident_dwp_email on incident (lower(dwp_email), id) where dwp_email is not null;
create index incident_phone on incident (right(digits_of(phone), 6), id) where phone is not null;
create index incident_account on incident (upper(account_reference), id) where account_reference is not null;
create index incident_vacancy on incident (upper(vacancy_reference), id) where vacancy_reference is not null;
create index incident_raiser_reference on incident (upper(raiser_reference), id) where raiser_reference is not null;
create index submission_by_id on submission (upper(submission_id));

-- Words: kept beside the incident, since a state that changes would write them all again.
create table incident_words (
    incident bigint   primary key references incident on delete cascade,
    names    tsvector not null,
    words    tsvector not null
);
comment on table incident_words is 'What the words of an incident come down to, for search alone. Triggers keep it, so that it says what the incident and its timeline say, and it goes with them.';
comment on column incident_words.names is 'The customer''s name and organisation.';
comment on column incident_words.words is 'The same, and the form''s own words, notes, replies and updates. Has the lexeme _cy where the customer prefers Welsh.';

-- The parser reads a letter and its accent as one only where they are one character.
create function words_in(variadic texts text[]) returns tsvector language sql stable
    return to_tsvector('helpdesk', normalize(array_to_string(texts, ' ')));

create function is_searched(line entry) returns boolean language sql immutable
    return line.body is not null and line.kind in ('NOTE', 'REPLY', 'UPDATED');

create function words_of(form incident) returns incident_words language sql stable
    return row (form.id,
        words_in(form.customer_name, form.organisation),
        words_in(form.customer_name, form.organisation, form.summary, form.detail,
                (select string_agg(e.body, ' ' order by e.id) from entry e where e.incident = form.id and is_searched(e)))
            || case form.language when 'CY' then '_cy'::tsvector else ''::tsvector end);

insert into incident_words select (words_of(i)).* from incident i;
create index incident_words_names on incident_words using gin (names);
create index incident_words_words on incident_words using gin (words);

create function keep_words_of_incident() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' then
        delete from incident_words where incident = new.id;
    end if;
    insert into incident_words select (words_of(new)).*;
    return null;
end $$;
create trigger words_of_new_incident after insert on incident for each row execute function keep_words_of_incident();
create trigger words_of_changed_incident after update on incident for each row
    when ((old.customer_name, old.organisation, old.summary, old.detail, old.language)
        is distinct from (new.customer_name, new.organisation, new.summary, new.detail, new.language))
    execute function keep_words_of_incident();

-- What is written later is added at the end. A row holds about a megabyte: what is beyond it is kept and shown, and not found.
create function add_words_of_entry() returns trigger language plpgsql as $$
begin
    update incident_words set words = words || words_in(new.body) where incident = new.incident;
    return null;
exception when program_limit_exceeded then
    return null;
end $$;
create trigger words_of_new_entry after insert on entry for each row when (is_searched(new)) execute function add_words_of_entry();

-- What somebody looks for: every line must be there, as websearch_to_tsquery reads it. Whoever says only what must not be there, or
-- only words that are everywhere, looks for nothing.
create function all_of(lines text) returns tsquery language plpgsql immutable set client_min_messages = warning as $$
declare
    wanted tsquery := ''::tsquery;
    line   text;
begin
    foreach line in array string_to_array(lines, E'\n') loop
        wanted := wanted && websearch_to_tsquery('helpdesk', line);
    end loop;
    return case when querytree(wanted) in ('', 'T') then ''::tsquery else wanted end;
end $$;

-- Where the customer prefers Welsh, the lines that also name the mutations may be there instead; there are none where none mutates.
create function sought(lines text, mutated text) returns tsquery language sql immutable
    return case when mutated = '' or numnode(all_of(lines)) = 0 then all_of(lines)
        else all_of(lines) || (all_of(mutated) && '_cy'::tsquery) end;
