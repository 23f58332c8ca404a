-- A photograph is taken as it comes, locked, and drawn anew once nobody waits for it. Until then it has no thumbnail.
alter table observation.photo alter column thumbnail drop not null;
-- Why it could not be drawn.
alter table observation.photo add column trouble text not null default '';
