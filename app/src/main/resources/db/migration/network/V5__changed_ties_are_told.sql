create trigger told after insert or delete or update on network.contact for each statement execute function platform.tell_rights();
