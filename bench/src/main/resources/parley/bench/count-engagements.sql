-- The counts that the projection keeps up with every write.
truncate query.engagement_counts;
insert into query.engagement_counts (dimension, key, held, planned, cancelled)
select k.dimension, k.key,
       count(*) filter (where e.status = 'HELD'),
       count(*) filter (where e.status = 'PLANNED'),
       count(*) filter (where e.status = 'CANCELLED')
from query.engagements e
cross join lateral (
    select 'DYAD', dyad from unnest(e.dyads) dyad where dyad not like '%-'
    union all select 'ACTOR', actor from unnest(e.parties) actor
    union all select 'FORM', form from unnest(e.forms) form
    union all select 'TOPIC', topic from unnest(e.topics) topic
    union all select 'STATUS', e.status
    union all select 'COUNTRY', e.country
    union all select 'YEAR', to_char(e.start_on, 'YYYY')
    union all select 'MONTH', to_char(e.start_on, 'YYYY-MM')
) k (dimension, key)
where e.known_until = 'infinity'
group by k.dimension, k.key;
insert into query.engagement_counts (dimension, key, held, planned, cancelled)
select 'PARTICIPANT', p.party || E'\n' || p.name, count(*), 0, 0
from query.engagement_persons p join query.engagements e on e.version = p.version
where e.known_until = 'infinity'
group by 2;
insert into query.engagement_counts (dimension, key, held, planned, cancelled)
select 'PERSON', p.name, count(*), 0, 0
from query.engagement_persons p join query.engagements e on e.version = p.version
where e.known_until = 'infinity'
group by 2;
