alter table org.intake add column remark text not null default '';
