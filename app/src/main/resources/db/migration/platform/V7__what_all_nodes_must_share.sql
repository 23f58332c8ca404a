-- The store of files and the key that all nodes of an installation have in common; the first to start writes them down.
create table platform.installation (
    only_row  boolean primary key default true check (only_row),
    store_id  uuid,
    key_check bytea
);
grant select, insert, update on platform.installation to ${app};
