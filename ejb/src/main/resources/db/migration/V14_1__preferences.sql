-- How each person likes to work. Keyboard shortcuts of one character are off until somebody turns them on (WCAG 2.1.4).

create table shortcuts (
    username varchar(60) primary key references person on delete cascade,
    active   boolean     not null
);

create table shortcut (
    username varchar(60) not null references shortcuts on delete cascade,
    command  varchar(20) not null,
    typed    varchar(1)  not null check (typed <> ' '),
    primary key (username, command),
    unique (username, typed)
);
comment on table shortcut is 'The character that does a command for a person; a command without a row has none.';
