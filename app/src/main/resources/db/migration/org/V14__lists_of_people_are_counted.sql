-- What is reckoned from where people belong, what they are called and which titles they hold stays true until one of these changes.
select platform.counted(source) from unnest(array['org.membership', 'org.honour', 'org.person', 'org.unit_period', 'org.tier']::regclass[]) as source;
