-- 填报负担: how many fields a person filled in, by term and part of the program. Never what was filled in.
create table platform.burden (
    wall      uuid not null,
    person_id uuid not null,
    year      int  not null,
    term      int  not null check (term in (1, 2)),
    area      text not null,
    forms     int  not null,
    fields    int  not null,
    primary key (person_id, year, term, area)
);
create index burden_by_wall on platform.burden (wall, year, term);
select platform.guard('platform.burden');
