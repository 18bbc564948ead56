-- Observations of one occasion may name a side more or less than each other, and lie close in time. What can mean the
-- same occasion at all is told by two columns: the pairs of actors, and the days within which another one may lie.
alter table observations add column dyads text[] not null default '{}';
alter table observations add column days daterange not null default daterange(null, null);

update observations o
set dyads = coalesce((
        select array_agg(a.actor || '|' || b.actor order by a.actor, b.actor)
        from jsonb_array_elements_text(o.data -> 'parties') as a (actor)
        join jsonb_array_elements_text(o.data -> 'parties') as b (actor) on a.actor < b.actor), '{}'),
    days = case
        when o.data -> 'period' ->> 'start' is not null
            then daterange((o.data -> 'period' ->> 'start')::date - 1, (o.data -> 'period' ->> 'end')::date + 1, '[]')
        when o.data ->> 'publishedOn' is not null
            then daterange((o.data ->> 'publishedOn')::date - 14, (o.data ->> 'publishedOn')::date + 14, '[]')
        else daterange(null, null) end;

create index observations_by_dyad on observations using gin (dyads);

drop index engagements_by_party_key;
alter table engagements drop column party_key;
drop index observations_by_party_key;
alter table observations drop column party_key;

-- Reports that are no copies of each other.
alter table engagements add column independent_sources integer not null default 1;
