-- The same work is not begun beside itself: whoever hands it in again, on whatever node, watches the first.
update platform.job j set state = 'CANCELLED', finished_at = now() where j.state in ('WAITING', 'RUNNING')
   and exists (select from platform.job o where o.wall = j.wall and o.kind = j.kind and o.argument = j.argument and o.state in ('WAITING', 'RUNNING') and (o.created_at, o.id) < (j.created_at, j.id));
create unique index job_once_at_a_time on platform.job (wall, kind, argument) where state in ('WAITING', 'RUNNING');
