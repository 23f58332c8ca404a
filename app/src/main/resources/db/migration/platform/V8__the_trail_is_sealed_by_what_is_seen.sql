-- A row may be sealed once no running transaction could still bring another before it: told by transaction numbers, never by the clock.
-- A mark is the row's own proof, made with a key the database does not know. Rows of earlier versions have neither.
alter table platform.audit add column xid xid8, add column address text not null default '', add column mark bytea;
alter table platform.audit alter column xid set default pg_current_xact_id();
create index audit_by_xid on platform.audit (xid);
create unique index audit_mark_once on platform.audit (mark);

drop policy append on platform.audit;
create policy append on platform.audit for insert to ${app} with check ((select platform.everywhere()) or wall = any ((select platform.walls())::uuid[]));

-- Form 1 are the seals of earlier versions: a range of numbers, no key. A seal of form 2 names its rows; the first of them covers all there is,
-- and says which seals of form 1 did not fit by then.
alter table platform.audit_seal
    add column form  int not null default 1,
    add column seqs  int8multirange not null default '{}',
    add column until xid8,
    add column unfit bigint[] not null default '{}';
create index audit_seal_by_rows on platform.audit_seal using gist (seqs);
