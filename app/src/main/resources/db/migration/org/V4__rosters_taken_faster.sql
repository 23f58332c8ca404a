-- Lines are written with their intake, in one transaction, and never without it; a check for each of ten thousand found nothing but cost a tenth of the time.
-- Nobody asked by outcome alone.
alter table org.person_line drop constraint person_line_intake_id_fkey;
drop index org.person_line_by_outcome;
