-- Addresses hang on what a person prefers, and go where that goes.
alter table notice.address drop constraint address_person_id_fkey;
alter table notice.address add constraint address_person_id_fkey foreign key (person_id) references notice.preference on update cascade on delete cascade;
