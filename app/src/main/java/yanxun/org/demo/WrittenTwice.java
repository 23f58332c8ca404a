package yanxun.org.demo;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.platform.demo.DemoPart;
import yanxun.platform.demo.DemoRegion;
import yanxun.platform.job.Progress;

/** A teacher whom two lists brought in under two numbers: the year is lived under both, until somebody merges them. */
@Component
class WrittenTwice implements DemoPart {
    private final JdbcClient jdbc;

    WrittenTwice(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public int order() {
        return 11;
    }

    @Override
    public String name() {
        return "重复的人员";
    }

    @Override
    public void live(DemoRegion region, Progress progress) {
        var id = DemoRegion.id(region.chance("written twice"));
        jdbc.sql("""
                with known as (
                    select p.id, m.unit_id, m.stage, m.subjects, m.grades, m.title, m.valid from org.person p
                      join org.membership m on m.person_id = p.id and m.valid @> :today::date join org.unit_card u on u.id = m.unit_id
                     where p.wall = :wall and u.kind = 'SCHOOL' and u.name not like '%实验%' and m.stage = '小学' and '数学' = any (m.subjects)
                       and not exists (select from org.duty d where d.person_id = p.id) and not exists (select from org.honour h where h.person_id = p.id)
                     order by u.name, p.number desc limit 1),
                twin as (insert into org.person (id, wall, number, name, sex, employed_on, party) select :id, p.wall, p.number || '-2', p.name, p.sex, p.employed_on, p.party from known join org.person p on p.id = known.id),
                secret as (insert into org.person_secret (person_id, wall, phone) select :id, s.wall, s.phone from known join org.person_secret s on s.person_id = known.id)
                insert into org.membership (id, wall, person_id, unit_id, valid, stage, subjects, grades, title, change)
                select gen_random_uuid(), :wall, :id, unit_id, valid, stage, subjects, grades, title, '导入' from known
                """).param("id", id).param("wall", region.district()).param("today", region.today()).update();
    }
}
