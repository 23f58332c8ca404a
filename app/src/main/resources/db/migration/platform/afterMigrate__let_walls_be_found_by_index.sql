-- Behind row-level security an index serves only operators marked leakproof. Whether two lists of districts overlap tells nothing of a row
-- but its answer. Said anew at each start, for a restored database forgets it; where the owner may not say it, all works, only slower.
do $$ begin
    if exists (select from pg_proc where oid = 'pg_catalog.arrayoverlap(anyarray, anyarray)'::regprocedure and not proleakproof) then
        alter function pg_catalog.arrayoverlap(anyarray, anyarray) leakproof;
    end if;
exception when insufficient_privilege then
    raise notice 'activities are found without the index of their districts: %', sqlerrm;
end $$;
