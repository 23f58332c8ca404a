-- A summary, a report, a list: done without an activity, with a word on what became of it.
alter table plan.entry add column done_at timestamptz;
alter table plan.entry add column done_note text not null default '';
