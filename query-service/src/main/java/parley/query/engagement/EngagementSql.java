package parley.query.engagement;

import java.util.Map;

/** The statements that answer questions. */
final class EngagementSql {
    /** Latest first, undated ones last; the token of a page is the last row's place in this order. */
    static final String PAGE = """
            select e.id, cast(e.start_on as text)
            from query.engagements e
            %s
            order by e.start_on desc nulls last, e.id
            limit :size
            """;

    static final String AFTER_DATED = """
            (e.start_on < cast(:lastStart as date) or e.start_on is null
              or (e.start_on = cast(:lastStart as date) and e.id > :lastId))""";

    static final String AFTER_UNDATED = "(e.start_on is null and e.id > :lastId)";

    static final String COUNT = "select count(*) from query.engagements e\n%s";

    static final String SOURCES = """
            select eo.engagement_id, d.id, d.names, d.uri, d.outlet, d.language, cast(d.published_on as text),
                   cast(o.data -> 'evidence' as text)
            from query.engagement_observations eo
            join query.observations o on o.id = eo.observation_id
            join query.projected_documents d on d.id = o.document_id
            where eo.engagement_id = any(:ids)
            order by eo.engagement_id, d.published_on nulls last, o.id
            """;

    static final String AGGREGATE = """
            select %s, count(distinct e.id),
                   count(distinct e.id) filter (where e.status = 'HELD'),
                   count(distinct e.id) filter (where e.status = 'PLANNED'),
                   count(distinct e.id) filter (where e.status = 'CANCELLED')
            from query.engagements e
            %s
            %s
            group by %s
            order by %s
            """;

    static final String ACTORS = """
            select a.id, cast(n.names as text), a.engagements
            from (select unnest(parties) as id, count(*) as engagements from query.engagements group by 1) a
            left join query.actor_names n on n.id = a.id
            order by a.engagements desc, a.id
            offset :skip limit :size
            """;

    static final String PERSONS = """
            select p.name, p.party, max(p.title), count(distinct p.engagement_id) as engagements
            from query.engagement_persons p
            where :party = '' or p.party = :party
            group by p.name, p.party
            order by engagements desc, p.name, p.party
            offset :skip limit :size
            """;

    /** How each dimension is computed: an expression, and what has to be joined for it. */
    record Dimension(String expression, String join) {}

    static final Map<String, Dimension> DIMENSIONS = Map.of(
            "DYAD", new Dimension("dyad.key", """
                    cross join lateral (
                        select a.id || '-' || b.id as key
                        from unnest(e.parties) a(id), unnest(e.parties) b(id)
                        where a.id < b.id) dyad"""),
            "ACTOR", new Dimension("actor.id", "cross join lateral unnest(e.parties) actor(id)"),
            "PERSON",
                    new Dimension("person.name", "join query.engagement_persons person on person.engagement_id = e.id"),
            "FORM", new Dimension("form.name", "cross join lateral unnest(e.forms) form(name)"),
            "STATUS", new Dimension("e.status", ""),
            "TOPIC", new Dimension("topic.name", "cross join lateral unnest(e.topics) topic(name)"),
            "COUNTRY", new Dimension("e.country", ""),
            "YEAR", new Dimension("coalesce(to_char(e.start_on, 'YYYY'), '')", ""),
            "MONTH", new Dimension("coalesce(to_char(e.start_on, 'YYYY-MM'), '')", ""));

    private EngagementSql() {}
}
