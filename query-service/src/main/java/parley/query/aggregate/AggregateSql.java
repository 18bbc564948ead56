package parley.query.aggregate;

/** The statements that count. */
final class AggregateSql {
    /** Of everything; kept up by the projection. */
    static final String KEPT = """
            select key, engagements, held, planned, cancelled
            from query.engagement_counts
            where dimension = :dimension and engagements > 0
            order by engagements desc, key
            limit :most
            """;

    /** Of what a filter lets through; no join gives an engagement twice for one key. */
    static final String COUNTED = """
            select %s, count(*),
                   count(*) filter (where e.status = 'HELD'),
                   count(*) filter (where e.status = 'PLANNED'),
                   count(*) filter (where e.status = 'CANCELLED')
            from query.engagements e
            %s
            %s
            group by %s
            order by %s
            limit :most
            """;

    /** The most active actors, in a stable order. */
    static final String ACTORS = """
            select c.key, c.engagements, cast(n.names as text)
            from query.engagement_counts c
            left join query.actor_names n on n.id = c.key
            where c.dimension = 'ACTOR' and c.engagements > 0
              and (c.engagements < :lastCount or (c.engagements = :lastCount and c.key > :lastKey))
            order by c.engagements desc, c.key
            limit :size
            """;

    /** The most active people; the key is the party, a line break and the name. */
    static final String PERSONS = """
            select c.key, c.engagements,
                   (select p.title from query.engagement_persons p
                    where p.name = split_part(c.key, E'\\n', 2) and p.party = split_part(c.key, E'\\n', 1)
                    order by p.version desc limit 1)
            from query.engagement_counts c
            where c.dimension = 'PARTICIPANT' and c.engagements > 0
              and (:party = '' or c.key like :party || E'\\n%')
              and (c.engagements < :lastCount or (c.engagements = :lastCount and c.key > :lastKey))
            order by c.engagements desc, c.key
            limit :size
            """;

    private AggregateSql() {}
}
