-- What is reckoned from a district's rows stays true until they change. Each change gives the district a new, higher number with the same commit;
-- numbers come from a sequence and are never given twice, whatever becomes of the rows.
create sequence platform.stamp_number;
create table platform.stamp (
    wall   uuid primary key,
    number bigint not null
);
select platform.guard('platform.stamp');
revoke insert, update, delete on platform.stamp from ${app};

-- Also for districts the present work cannot see: an activity may be shared. In order, so that two changes never wait for each other.
create function platform.touch(touched uuid[]) returns void language sql security definer set search_path = '' as $$
    insert into platform.stamp as known (wall, number)
    select wall, nextval('platform.stamp_number') from (select distinct wall from unnest(touched) as wall where wall is not null order by wall) each
    on conflict (wall) do update set number = nextval('platform.stamp_number');
$$;
grant execute on function platform.touch(uuid[]) to ${app};

create function platform.touch_changed() returns trigger language plpgsql as $$
declare
    touched uuid[] := array(select distinct wall from changed);
begin
    if cardinality(touched) > 0 then
        perform platform.touch(touched);
    end if;
    return null;
end $$;

-- Figures are reckoned from this table (it has a column "wall uuid"): whatever changes it touches its district.
create function platform.counted(source regclass) returns void language plpgsql as $$
begin
    execute format('create trigger counted_insert after insert on %s referencing new table as changed for each statement execute function platform.touch_changed()', source);
    execute format('create trigger counted_update after update on %s referencing new table as changed for each statement execute function platform.touch_changed()', source);
    execute format('create trigger counted_delete after delete on %s referencing old table as changed for each statement execute function platform.touch_changed()', source);
end $$;
