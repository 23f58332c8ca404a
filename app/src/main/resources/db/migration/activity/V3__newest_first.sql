-- The list shows the newest first and needs only the first page of it.
create index activity_by_start on activity.activity (starts_at desc nulls first, id);
