package parley.query.network;

/** The statements that find who meets whom. */
final class NetworkSql {
    static final String ACTORS = """
            select actor, count(*) as engagements
            from query.engagements e
            cross join unnest(e.parties) actor
            %s
            group by actor
            order by engagements desc, actor
            limit :size
            """;

    static final String ACTOR_PAIRS = """
            select a.id, b.id, count(*) as engagements
            from query.engagements e
            join unnest(e.parties) a (id) on a.id = any(:nodes)
            join unnest(e.parties) b (id) on b.id = any(:nodes) and a.id < b.id
            %s
            group by a.id, b.id
            order by engagements desc, a.id, b.id
            """;

    static final String ALL_ACTORS = """
            select key, engagements from query.engagement_counts
            where dimension = 'ACTOR' and engagements > 0
            order by engagements desc, key
            limit :size
            """;

    static final String ALL_ACTOR_PAIRS = """
            select split_part(key, '-', 1), split_part(key, '-', 2), engagements
            from query.engagement_counts
            where dimension = 'DYAD' and engagements > 0
              and split_part(key, '-', 1) = any(:nodes) and split_part(key, '-', 2) = any(:nodes)
            order by engagements desc, key
            """;

    static final String ALL_PERSONS = """
            select split_part(key, E'\\n', 2), split_part(key, E'\\n', 1), engagements
            from query.engagement_counts
            where dimension = 'PARTICIPANT' and engagements > 0
            order by engagements desc, key
            limit :size
            """;

    static final String PERSONS = """
            select p.name, p.party, count(*) as engagements
            from query.engagements e
            join query.engagement_persons p on p.version = e.version
            %s
            group by p.name, p.party
            order by engagements desc, p.name, p.party
            limit :size
            """;

    static final String ATTENDANCES = """
            select e.version, p.name, p.party
            from query.engagement_persons p
            join query.engagements e on e.version = p.version
            %s and p.name = any(:names)
            """;

    private NetworkSql() {}
}
