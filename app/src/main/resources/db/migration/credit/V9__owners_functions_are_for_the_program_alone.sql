-- As before, within the walls of who asks, and for the program alone.
create or replace function credit.let_reversals_follow(persons uuid[]) returns void language sql security definer set search_path = '' as $$
    update credit.entry r set person_id = e.person_id from credit.entry e
     where e.id = r.reverses and e.person_id <> r.person_id and r.person_id = any (persons) and (platform.everywhere() or r.wall = any (platform.walls()));
$$;
revoke execute on function credit.let_reversals_follow(uuid[]), credit.keep_closed_years() from public;
grant execute on function credit.let_reversals_follow(uuid[]) to ${app};
alter view credit.usual_rate set (security_invoker = true);
