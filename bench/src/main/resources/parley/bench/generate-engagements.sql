-- One stretch of a generated store, from :first to :last. Actors, people and words are drawn so that the k-th is about
-- 1/k as frequent as the first, as in news; half of all engagements lie in the last five years.

create temp table drawn on commit drop as
select g,
       cast(md5('engagement' || g) as uuid) as id,
       'A' || lpad(cast(floor(power(200, random())) as text), 3, '0') as one,
       'A' || lpad(cast(floor(power(200, random())) as text), 3, '0') as other,
       date '2026-11-01' - cast(floor(9000 * power(random(), 2)) as integer) as day,
       case when random() < 0.85 then 'HELD' when random() < 0.8 then 'PLANNED' else 'CANCELLED' end as status,
       (array['VISIT', 'MEETING', 'DIALOGUE', 'CONFERENCE', 'CALL', 'AGREEMENT', 'EXERCISE', 'PORT_CALL', 'TRAINING'])
           [1 + floor(9 * power(random(), 2))] as form,
       (array['POLITICAL', 'ECONOMY', 'MILITARY_COOPERATION', 'ENERGY', 'COUNTER_TERRORISM', 'MIGRATION', 'HEALTH',
              'TRANSPORT', 'CYBER', 'SPACE'])[1 + floor(10 * power(random(), 2))] as topic,
       chr(65 + cast(floor(26 * power(random(), 2)) as integer)) || chr(65 + cast(floor(8 * random()) as integer)) as country,
       translate(cast(floor(power(60000, random())) as text), '0123456789', 'bdfgjklmrn') as person_a,
       translate(cast(floor(power(60000, random())) as text), '0123456789', 'bdfgjklmrn') as person_b
from generate_series(:first, :last) g;

insert into query.projected_documents (id, content_hash, names, uri, outlet, language, published_on, ingested_at, projected_at)
select cast(md5('document' || g) as uuid), md5('document' || g), array['document-' || g], '', 'outlet ' || g % 400,
       (array['en', 'fr', 'ar'])[1 + g % 3], day, timestamptz '2026-01-01' + make_interval(days => g % 300), now()
from drawn;

insert into query.observations (id, alias, document_id, dyads, days, data)
select md5('document' || g) || ':0', id, cast(md5('document' || g) as uuid),
       array[least(one, other) || '-' || greatest(one, other)], daterange(day - 1, day + 2),
       jsonb_build_object(
           'id', md5('document' || g) || ':0', 'document_id', cast(md5('document' || g) as uuid), 'language', 'en',
           'published_on', day, 'ingested_at', '2026-01-01T00:00:00Z', 'forms', jsonb_build_array(form),
           'status', status, 'parties', jsonb_build_array(least(one, other), greatest(one, other)),
           'period', jsonb_build_object('start', day, 'end', day, 'approximate', false),
           'country', country, 'city', '', 'persons', '[]'::jsonb, 'topics', jsonb_build_array(topic),
           'evidence', jsonb_build_array(jsonb_build_object(
               'field', 'OCCASION', 'value', 'en', 'start', 0, 'end', 120, 'quote', repeat('generated sentence ', 6))),
           'session', 0, 'confidence', 0.8)
from drawn;

insert into query.engagements
    (id, known_from, known_until, parties, dyads, forms, topics, status, start_on, end_on, approximate, country, city,
     session, confidence, independent_sources, facets, words, people)
select id, v.known_from, v.known_until, case when one = other then array[one] else array[least(one, other), greatest(one, other)] end,
       array[least(one, other) || '-' || case when one = other then '' else greatest(one, other) end],
       array[form], array[topic], v.status, day, day, false, country, '', 0, 0.8, 1,
       array['actor:' || one, 'actor:' || other, 'dyad:' || least(one, other) || '-' || greatest(one, other),
             'form:' || form, 'topic:' || topic, 'status:' || v.status, 'country:' || country,
             'month:' || to_char(day, 'YYYY-MM'), 'year:' || to_char(day, 'YYYY')],
       (select to_tsvector('simple', string_agg('w' || cast(floor(power(20000, random())) as integer), ' '))
        from generate_series(1, 20 + 0 * g)),
       to_tsvector('simple', 'given' || right(person_a, 2) || ' ' || person_a || 'ov given' || right(person_b, 2)
                             || ' ' || person_b || 'ov')
from drawn
cross join lateral (
    select date '2026-01-01' + g % 300 as known_from, date 'infinity' as known_until, status
    union all
    -- One in ten was announced a month before.
    select date '2026-01-01' + g % 300 - 30, date '2026-01-01' + g % 300, 'PLANNED' where g % 10 = 0) v;

insert into query.engagement_observations (version, observation_id)
select e.version, md5('document' || g) || ':0' from drawn join query.engagements e on e.id = drawn.id;

insert into query.engagement_persons (version, position, name, party, head, title)
select e.version, p.position, 'given' || right(p.number, 2) || ' ' || p.number || 'ov', p.party, p.position = 0, 'minister'
from drawn
join query.engagements e on e.id = drawn.id
cross join lateral (values (0, person_a, one), (1, person_b, other)) p (position, number, party);

insert into query.engagement_changes (engagement_id, number, digest)
select id, g, md5('digest' || g) from drawn;

update query.projection_state set last_change = :last, documents = :last;
