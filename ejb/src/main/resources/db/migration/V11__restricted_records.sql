-- Who may see an incident besides those whom its form and route name (domain.md X11, X15).

create table restriction (
    incident      bigint        primary key references incident,
    officer       varchar(60)   not null references person,
    reason        varchar(1000) not null,
    restricted_by varchar(60)   not null references person,
    restricted_at timestamptz   not null
);
comment on table restriction is 'Incidents that nobody opens but the officer named here and the duty managers; the row goes when the restriction is lifted.';
create index restriction_officer on restriction (officer);

create table former_site (
    incident bigint      not null references incident,
    site     varchar(40) not null references site,
    left_at  timestamptz not null,
    primary key (incident, site)
);
comment on table former_site is 'Employer Direct sites that an incident was moved away from; they go on reading it.';
