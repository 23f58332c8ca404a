-- How often somebody tried to sign in, by login and by where from; logins nobody has are counted like the others. A login is kept as its hash:
-- what is typed there is at times a password. The count moves before a password is compared.
create table org.sign_in_try (
    login        text not null,
    address      text not null,
    failures     int  not null,
    at           timestamptz not null,
    locked_until timestamptz,
    known_at     timestamptz,
    primary key (login, address)
);
create index sign_in_try_by_address on org.sign_in_try (address);
grant select, insert, update, delete on org.sign_in_try to ${app};

alter table org.account drop column failures, drop column locked_until;
