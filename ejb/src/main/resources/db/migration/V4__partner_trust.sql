-- What a partner's system shows us to be let in, and what is asked of it. Times are instants (timestamptz).

alter table partner
    add version          int         not null default 0,
    add requires         varchar(30) not null default 'SECRET' check (requires in ('SECRET', 'CERTIFICATE', 'SECRET_AND_CERTIFICATE')),
    add calls_per_minute int         not null default 600 check (calls_per_minute > 0);
comment on column partner.requires is 'What each call must show. A secret alone opens nothing where a certificate is required, nor the other way round.';

create table partner_secret (
    salt        varchar(100) primary key,
    partner     varchar(40)  not null references partner,
    digest      varchar(100) not null,
    created_at  timestamptz  not null,
    valid_until timestamptz
);
comment on table partner_secret is 'A partner''s secrets: SHA-256 over the secret and its salt, both in hex. The secret itself is shown once and kept nowhere.';
comment on column partner_secret.valid_until is 'Null for the one in use; else the one before it, which the partner may still send until then.';
-- Two at most, by construction: one in use, and one before it that ends.
create unique index partner_secret_in_use on partner_secret (partner) where valid_until is null;
create unique index partner_secret_before on partner_secret (partner) where valid_until is not null;

insert into partner_secret (salt, partner, digest, created_at)
    select secret_salt, code, secret_digest, now() from partner;
alter table partner
    drop secret_digest,
    drop secret_salt;

create sequence partner_certificate_seq increment by 50;

create table partner_certificate (
    id          bigint       primary key,
    partner     varchar(40)  not null references partner,
    fingerprint varchar(64)  not null check (fingerprint ~ '^[0-9a-f]{64}$'),
    subject     varchar(500) not null,
    issuer      varchar(500) not null,
    not_before  timestamptz  not null,
    not_after   timestamptz  not null,
    added_at    timestamptz  not null,
    removed_at  timestamptz
);
comment on column partner_certificate.fingerprint is 'SHA-256 over the whole certificate, in lower-case hex: it alone says which partner calls.';
-- A certificate stands for one partner.
create unique index partner_certificate_bound on partner_certificate (fingerprint) where removed_at is null;
create index partner_certificate_partner on partner_certificate (partner, not_after);
