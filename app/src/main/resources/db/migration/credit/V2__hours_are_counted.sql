create index entry_by_day on credit.entry (wall, on_date);
select platform.counted('credit.entry');
