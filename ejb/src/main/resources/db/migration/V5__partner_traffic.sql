-- What partners' systems sent us, and what we did not take: for the operations page and the reconciliation.

create table partner_refusal (
    id            bigint       generated always as identity primary key,
    partner       varchar(40)  not null references partner,
    at            timestamptz  not null,
    operation     varchar(40),
    code          varchar(40)  not null,
    submission_id varchar(64)
);
comment on table partner_refusal is 'A message, or an item of a batch, that was refused: written before its sender hears of it. Never what it said.';
comment on column partner_refusal.operation is 'Null where the message could not be read so far.';
create index partner_refusal_day on partner_refusal (partner, at);

create table partner_traffic (
    partner   varchar(40)  references partner,
    hour      timestamptz  not null,
    operation varchar(40),
    outcome   varchar(10)  not null check (outcome in ('ANSWERED', 'REFUSED', 'FAILED')),
    code      varchar(40),
    messages  bigint       not null,
    last_at   timestamptz  not null
);
comment on table partner_traffic is 'Messages by the hour, counted in memory and added every few seconds: a server that is killed takes its last seconds with it.';
comment on column partner_traffic.partner is 'Null where no partner''s credential came with the message.';
create unique index partner_traffic_once on partner_traffic (partner, hour, operation, outcome, code) nulls not distinct;

-- A day of each, for the reconciliation, as submissions have it already. These rows are written in the order of time: such an index costs the writer nearly nothing.
create index incident_received on incident using brin (received_at) with (pages_per_range = 16, autosummarize = on);
create index audit_at on audit using brin (at) with (pages_per_range = 16, autosummarize = on);
