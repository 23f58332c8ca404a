-- A sign-in writes an account's last one, and tells nobody.
create trigger told after delete or update of password, must_change, disabled_at, person_id, tongue on org.account for each statement execute function platform.tell_rights();
create trigger told after insert or delete or update on org.duty for each statement execute function platform.tell_rights();
create trigger told after insert or delete or update on org.membership for each statement execute function platform.tell_rights();
create trigger told after insert or delete or update on org.reach for each statement execute function platform.tell_rights();
