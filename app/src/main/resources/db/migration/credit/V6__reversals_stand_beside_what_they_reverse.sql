-- When records of people are merged or parted, a reversal goes where the entry it takes back went. Neither hours, year nor unit ever change.
create function credit.let_reversals_follow(persons uuid[]) returns void language sql security definer set search_path = '' as $$
    update credit.entry r set person_id = e.person_id from credit.entry e
     where e.id = r.reverses and e.person_id <> r.person_id and r.person_id = any (persons);
$$;
