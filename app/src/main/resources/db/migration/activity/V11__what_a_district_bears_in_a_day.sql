-- 撞车规则: how much a school bears in a day, and the hours in which activities may be held. Without a row the standard holds.
create table activity.radar_rule (
    wall          uuid primary key,
    share_percent int  not null check (share_percent between 5 and 100),
    most_teachers int  not null check (most_teachers between 1 and 50),
    most_a_day    int  not null check (most_a_day between 1 and 20),
    day_from      time not null,
    noon_from     time not null,
    noon_to       time not null,
    day_to        time not null,
    constraint hours_run_forward check (day_from < noon_from and noon_from <= noon_to and noon_to < day_to)
);
select platform.guard('activity.radar_rule');
