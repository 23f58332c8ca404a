-- Wishes stand on a ballot, and go where that goes.
alter table training.wish drop constraint wish_season_id_round_person_id_fkey;
alter table training.wish add constraint wish_season_id_round_person_id_fkey foreign key (season_id, round, person_id) references training.ballot on update cascade on delete cascade;
