-- Who is behind depends on the rules in force and on what excuses somebody, too.
select platform.counted(source) from unnest(array['credit.policy_edition', 'credit.circumstance']::regclass[]) as source;
