-- How many lessons a post owes in a term 听课任务. Set by a district for all its schools, or by a school for itself; the larger holds. A change begins with a term, what was before stays.
create table observation.obligation (
    id         uuid primary key,
    wall       uuid not null,
    unit_id    uuid not null,
    post       text not null,
    least      int  not null check (least between 0 and 200),
    from_year  int  not null,
    from_term  int  not null check (from_term in (1, 2)),
    set_by     uuid not null,
    set_at     timestamptz not null,
    unique (unit_id, post, from_year, from_term)
);
create index obligation_by_wall on observation.obligation (wall);

-- A researcher's report on a subject 学科总结报告.
create table observation.report (
    id           uuid primary key,
    version      int  not null default 0,
    wall         uuid not null,
    unit_id      uuid not null,
    author_id    uuid not null,
    kind         text not null check (kind in ('SUBJECT', 'TOUR', 'TERM')),
    stage        text not null default '',
    subject      text not null default '',
    title        text not null check (title <> ''),
    text         text not null,
    characters   int  not null,
    on_date      date not null,
    handed_in_at timestamptz,
    created_at   timestamptz not null
);
create index report_by_wall on observation.report (wall, on_date desc);
create index report_by_author on observation.report (author_id, on_date desc);

select platform.guard('observation.obligation');
select platform.guard('observation.report');
select platform.counted('observation.report');
