-- Certificates take their numbers from the register every document takes them from; a series begun before goes on where it stood.
insert into document.counter as known (wall, word, year, last)
select wall, '证书 ' || rule, year, last from document.certificate_series where last > 0
on conflict (wall, word, year) do update set last = greatest(known.last, excluded.last);
drop table document.certificate_series;
