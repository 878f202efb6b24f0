-- A load whose work fails again and again, for a reason that nobody foresaw, waits for a person.
alter table account_load drop constraint account_load_state_check;
alter table account_load add constraint account_load_state_check
    check (state in ('CHECKING', 'REFUSED', 'CHECKED', 'LOADING', 'COMPARING', 'FAILED', 'LOADED', 'CANCELLED'));
alter table account_load add column failures integer not null default 0;
comment on column account_load.failures is 'How often in a row work on it failed; a part that is merged, or a check that is over, begins anew.';
