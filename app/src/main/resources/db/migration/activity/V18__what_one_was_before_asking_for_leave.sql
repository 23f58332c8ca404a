-- Leave that is taken back or refused leaves a person where they were: on the list, enrolled, or in the queue at their old place.
alter table activity.invitee add column formerly text check (formerly in ('EXPECTED', 'INVITED', 'ENROLLED', 'WAITING', 'DECLINED', 'WALKED_IN'));
